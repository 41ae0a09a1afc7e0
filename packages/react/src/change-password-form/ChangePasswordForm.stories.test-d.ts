import type * as stories from "./ChangePasswordForm.stories.tsx";
import type { StateName } from "./states.test-states.tsx";

/** Every state has its story. */
export type Stories = typeof stories extends Record<Capitalize<StateName>, object> ? true : never;
export const everyStateHasItsStory: Stories = true;
