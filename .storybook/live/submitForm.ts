import { userEvent, within } from "storybook/test";

const newPassword = "four quiet copper lanterns";

/** Changes the password as a person does: fills in each field that is there, and presses the button. */
export async function submitForm(
  canvasElement: HTMLElement,
  { currentPassword }: { currentPassword: string },
): Promise<void> {
  const canvas = within(canvasElement);
  for (const [label, password] of [
    ["Current password", currentPassword],
    ["New password", newPassword],
    ["Confirm new password", newPassword],
  ] as const) {
    const field = canvas.queryByLabelText(label);
    if (!field) continue;
    await userEvent.clear(field);
    await userEvent.type(field, password);
  }
  await userEvent.click(canvas.getByRole("button", { name: "Change password" }));
}
