export { createMemoryStore } from "./accounts/createMemoryStore.ts";
export { createPbkdf2, owaspIterations } from "./accounts/createPbkdf2.ts";
export type { PasswordHash } from "./accounts/PasswordHash.ts";
export type { Account, AccountKey, Store, Token, TokenKind } from "./accounts/Store.ts";
export type { CaptchaSwitches } from "./captcha/captchaSwitches.ts";
export type { CaptchaFixtures } from "./captcha/createCaptchas.ts";
export type { ControlApi } from "./control/ControlApi.ts";
export { callControl } from "./control/callControl.ts";
export {
  createEmulator,
  type Emulator,
  type EmulatorHost,
  type EmulatorSettings,
  type Fixtures,
  type PartName,
  partNames,
} from "./createEmulator.ts";
export type { Fault, FaultInput } from "./faults/Fault.ts";
export { faultKinds } from "./faults/faultKinds.ts";
export { parseFault } from "./faults/parseFault.ts";
export { type Handler, isTransport, type Reply, type Transport } from "./Handler.ts";
export type { EmulatorKeys } from "./keys/EmulatorKeys.ts";
export { mintKeys } from "./keys/mintKeys.ts";
export type { LeadSquaredSwitches } from "./leadsquared/leadSquaredSwitches.ts";
export type { LoginRadiusSwitches } from "./loginradius/loginRadiusSwitches.ts";
export { createFingerprint } from "./requests/createFingerprint.ts";
export type { Outcome, RecordedRequest, Shape } from "./requests/RecordedRequest.ts";
export type { Setting, Variant } from "./schemas/describeSchema.ts";
export type { Positions } from "./switches/createSwitches.ts";
