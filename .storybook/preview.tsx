import "@fontsource-variable/noto-sans";
import "@fontsource-variable/noto-sans-arabic";
import { identitySystems } from "@rekey/portal/client/identity/identitySystems.ts";
import { faultPresets } from "@rekey/portal/client/lab/faultPresets.ts";
import { labCaptchas } from "@rekey/portal/client/lab/labCaptchas.ts";
import { directionOf, languages, nameOf } from "@rekey/portal/client/lab/languages.ts";
import type { Preview } from "@storybook/react-vite";
import { liveDefaults } from "./live/LiveArgs.ts";
import "./preview.css";

interface Item {
  readonly value: string;
  readonly title: string;
}

const menu = (title: string, icon: "contrast" | "user" | "alert" | "lock" | "globe" | "transfer", items: Item[]) => ({
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  parameters: {
    // A story with an accessibility fault is a failing test.
    a11y: { test: "error" },
    controls: { disable: true },
    options: {
      storySort: {
        order: [
          "Welcome",
          "Getting started",
          ["Getting started with Vite"],
          "Guides",
          ["Providers", "Captchas", "Rules for the new password", "Messages and languages", "Theming"],
          "Playground",
          "ChangePasswordForm",
          "Captchas",
          "Hooks",
          "Reference",
          ["Parts", ["ChangePasswordForm", "Root"], "Hooks", "Providers", "Captchas", "Error codes"],
        ],
      },
    },
  },
  decorators: [
    (Story, { globals, viewMode }) => {
      const { documentElement: root } = document;
      const direction = String(globals["direction"]);
      root.dataset["theme"] = String(globals["theme"]);
      // A page of the documentation is English, whatever its examples are.
      root.dir = viewMode === "docs" || direction === "auto" ? "" : direction;
      const Frame = viewMode === "docs" ? "div" : "main";
      return (
        <Frame className="card" dir={direction === "auto" ? directionOf(String(globals["language"])) : direction}>
          <Story />
        </Frame>
      );
    },
  ],
  globalTypes: {
    provider: menu(
      "Provider",
      "user",
      identitySystems.map(({ id, name }) => ({ value: id, title: name })),
    ),
    captcha: menu("Captcha", "lock", [
      { value: "", title: "No captcha" },
      ...Object.entries(labCaptchas).map(([value, { name }]) => ({ value, title: name })),
    ]),
    fault: menu(
      "Fault",
      "alert",
      faultPresets.map(([value, title]) => ({ value, title })),
    ),
    language: menu(
      "Language",
      "globe",
      languages.map((value) => ({ value, title: nameOf(value) })),
    ),
    direction: menu("Direction", "transfer", [
      { value: "auto", title: "The language’s direction" },
      { value: "ltr", title: "Left to right" },
      { value: "rtl", title: "Right to left" },
    ]),
    theme: menu("Theme", "contrast", [
      { value: "system", title: "The system’s theme" },
      { value: "light", title: "Light" },
      { value: "dark", title: "Dark" },
    ]),
  },
  initialGlobals: { ...liveDefaults, theme: "system", direction: "auto" },
};

export default preview;
