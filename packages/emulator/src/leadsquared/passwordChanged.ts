/** What a change and a reset of a password answer (LeadSquared, Portal API: Change Password, Reset Password). */
export const passwordChanged = { IsSuccessful: true, ResponseText: "Password changed successfully" } as const;

/** The type of {@link passwordChanged}. */
export type PasswordChanged = typeof passwordChanged;
