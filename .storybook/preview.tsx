import type { Preview } from "@storybook/react-vite";
import "./preview.css";

const preview: Preview = {
  parameters: {
    // A story with an accessibility fault is a failing test.
    a11y: { test: "error" },
    controls: { disable: true },
  },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset["theme"] = String(globals["theme"]);
      return (
        <main className="card">
          <Story />
        </main>
      );
    },
  ],
  globalTypes: {
    theme: {
      toolbar: { title: "Theme", icon: "contrast", items: ["system", "light", "dark"], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: "system" },
};

export default preview;
