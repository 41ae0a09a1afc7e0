export { createEmulatorHandlers, type EmulatorHandlersOptions } from "./msw/createEmulatorHandlers.ts";
