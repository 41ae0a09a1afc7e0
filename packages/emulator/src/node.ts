export type { Fixtures } from "./createEmulator.ts";
export type { FaultInput } from "./faults/Fault.ts";
export type { Argon2idCost } from "./node/argon2id.ts";
export { type EmulatorOptions, type RunningEmulator, startEmulator } from "./node/startEmulator.ts";
export type { RecordedRequest } from "./requests/RecordedRequest.ts";
