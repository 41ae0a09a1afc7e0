import { expect, test, vi } from "vitest";
import { createPress } from "./createPress.ts";

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

test("without a press it acts in the next task", async () => {
  const act = vi.fn();
  createPress().afterPress(act);
  expect(act).not.toHaveBeenCalled();
  await nextTask();
  expect(act).toHaveBeenCalledOnce();
});

test.each(["pointerup", "pointercancel"])("during a press it waits for %s, and acts once", async (end) => {
  const { onPointerDown, afterPress } = createPress();
  const act = vi.fn();
  onPointerDown();
  onPointerDown();
  afterPress(act);
  await nextTask();
  expect(act).not.toHaveBeenCalled();
  window.dispatchEvent(new PointerEvent(end));
  expect(act).not.toHaveBeenCalled();
  await nextTask();
  window.dispatchEvent(new PointerEvent(end));
  await nextTask();
  expect(act).toHaveBeenCalledOnce();
});
