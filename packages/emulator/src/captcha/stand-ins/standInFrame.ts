/** What a frame's script is given. */
export interface FrameSettings {
  readonly id: string;
  readonly mode: string;
  readonly answer: string;
  /** The origin of the page around it, which alone is told. */
  readonly parent: string;
  /** What the token is asked for with. */
  readonly mint: Readonly<Record<string, string>>;
  /** Where; by itself, beside the frame's own address. */
  readonly mintUrl: string;
}

/** Runs in a stand-in's frame from its own text: no name from outside. */
function runFrame({ id, mode, answer, parent: origin, mint, mintUrl }: FrameSettings): void {
  const tell = (type: string, more: object = {}) => parent.postMessage({ standIn: id, type, ...more }, origin);
  const solve = async () => {
    const minted = await fetch(mintUrl, { method: "POST", body: new URLSearchParams(mint) });
    const box = document.querySelector("[role=checkbox]");
    if (box) box.ariaChecked = "true";
    tell("solved", await minted.json());
  };
  const isDown = answer === "network-error" || answer === "disaster";
  const act = () => {
    if (isDown) tell("failed", { reason: answer });
    else if (mode !== "score" && (answer === "challenge" || answer === "dismiss")) tell("challenge");
    else void solve();
  };
  document.querySelector("[data-solve]")?.addEventListener("click", mode === "challenge" ? solve : act);
  document.querySelector("[data-close]")?.addEventListener("click", () => tell("closed"));
  const isOwn = mode === "automatic" || mode === "silent" || mode === "score";
  if (isOwn || (mode === "challenge" && isDown)) act();
  if (mode === "challenge" && answer === "dismiss") tell("closed");
}

const escape = (text: string) => text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);

/** The document of a stand-in's frame, with real buttons, so that keyboards and axe have something to find. */
export function standInFrame(
  { name, language, theme }: { name: string; language: string; theme: string },
  settings: FrameSettings,
): string {
  const label = `<small>TEST STAND-IN · ${escape(name)}</small>`;
  const content = new Map([
    ["checkbox", `<button type="button" role="checkbox" aria-checked="false" data-solve>I am human</button>${label}`],
    [
      "challenge",
      `<h1>Challenge</h1><p><button type="button" data-solve>Solve</button> <button type="button" data-close>Close</button></p>${label}`,
    ],
  ]);
  // In a script's text, "<" could end the script.
  const json = JSON.stringify(settings).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${escape(language || "en")}">
<title>${escape(name)} (test stand-in)</title>
<style>
:root { color-scheme: ${theme === "dark" ? "dark" : "light"} }
body { box-sizing: border-box; height: 100vh; margin: 0; padding: 8px 12px; border: 2px dashed GrayText; border-radius: 4px; font: 14px system-ui; background: Canvas; color: CanvasText }
h1 { margin: 0; font-size: 16px } p { margin: 8px 0 } small { display: block; margin-top: 6px }
button { min-height: 28px; font: inherit } [aria-checked=true]::before { content: "✓ " }
</style>
<main>${content.get(settings.mode) ?? label}</main>
<script>(${runFrame.toString()})(${json})</script>`;
}
