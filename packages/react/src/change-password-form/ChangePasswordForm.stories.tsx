import type { Meta, StoryObj } from "@storybook/react-vite";
import "../styles.css";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";
import { formIn, type State, states } from "./states.test-states.tsx";

const meta = {
  title: "ChangePasswordForm",
  component: ChangePasswordForm,
  args: { username: "johnwick@example.com", provider: { id: "story", changePassword: async () => {} } },
} satisfies Meta<typeof ChangePasswordForm<never>>;

export default meta;
type Story = StoryObj<typeof ChangePasswordForm<never>>;

function story({ props = {}, arrive }: State): Story {
  return { args: props, play: async ({ canvasElement }) => arrive?.(formIn(canvasElement)) };
}

export const Idle: Story = story(states.idle);
