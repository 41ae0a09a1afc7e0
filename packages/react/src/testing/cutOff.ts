const leastTarget = 24; // px; WCAG 2.2, 2.5.8
const tolerance = 1; // px; text is laid out in fractions

/** What does not fit: text that leaves its part or the screen or lies under a button, and targets that are too small. */
export function cutOff(root: ParentNode): string[] {
  const reveals = [...root.querySelectorAll('[data-rekey="reveal"]')].map((it) => it.getBoundingClientRect());
  const text = textsIn(root).flatMap(({ text, part, rects }) => {
    const box = part.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
    const outside = rects.some((it) => it.left < left - tolerance || it.right > right + tolerance);
    const covered = rects.some((it) =>
      reveals.some((reveal) => part.closest("button") === null && overlap(it, reveal)),
    );
    return [...(outside ? [`outside its box: ${text}`] : []), ...(covered ? [`under a button: ${text}`] : [])];
  });
  const targets = [...root.querySelectorAll("button, a, input:not([hidden], [data-captcha])")].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return Math.min(width, height) < leastTarget ? [`${width} x ${height} px: ${target.outerHTML}`] : [];
  });
  const fields = [...root.querySelectorAll('[data-rekey="input"]')].flatMap((input, index) => {
    const room = Number.parseFloat(getComputedStyle(input).paddingInlineEnd);
    return room < (reveals[index]?.width ?? 0) ? ["what is typed runs under the button"] : [];
  });
  return [...text, ...targets, ...fields];
}

function textsIn(root: ParentNode): { text: string; part: Element; rects: DOMRect[] }[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const part = node.parentElement?.closest("[data-rekey]");
    if (!part || node.data.trim() === "" || part.matches('[data-rekey="status"], [data-rekey="state"]')) continue;
    range.selectNodeContents(node);
    found.push({ text: node.data, part, rects: [...range.getClientRects()] });
  }
  return found;
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
