// What the pages do beyond links and forms: keys, and the marking of characters. Everything here has a link, button or
// field as well; without scripts the pages read the same. Keys go by their physical place (KeyboardEvent.code), so that
// they work on any layout, and never while a field has the focus.

const editable = (node) => node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName));
const visible = (node) => node.getClientRects().length > 0;

let going = false;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.code === "Escape") return leave(event);
  if (editable(event.target)) return;

  if (going) {
    going = false;
    if (follow(`[data-go="${event.code}"]`)) event.preventDefault();
    return;
  }

  if (event.code === "Period" && !event.shiftKey) {
    going = true;
    event.preventDefault();
    return;
  }

  if (event.key === "?" || (event.code === "Slash" && event.shiftKey)) {
    const dialog = document.getElementById("all-keys");
    if (dialog) {
      dialog.open ? dialog.close() : dialog.showModal();
      event.preventDefault();
    }
    return;
  }

  if (document.querySelector("dialog[open]")) return;
  if (event.code === "KeyJ" || event.code === "KeyK") return step(event, event.code === "KeyJ" ? 1 : -1);
  if (event.code === "Enter" || event.code === "Space") return;
  if (event.shiftKey) return;
  if (follow(`[data-key="${event.code}"]`)) event.preventDefault();
});

// Presses a link or button, opens what stands folded, or takes a field's focus.
function follow(selector) {
  const target = [...document.querySelectorAll(selector)].find((node) => visible(node) || node.closest("details:not([open])"));
  if (!target) return false;
  target.closest("details:not([open])")?.setAttribute("open", "");
  const field = target.matches("details") ? target.querySelector("input:not([type=hidden]), select, textarea") : null;
  if (target.matches("details")) target.open = true;
  if (field) field.focus();
  else if (editable(target)) target.focus();
  else target.click();
  return true;
}

// Back from a field or an open form to the list.
function leave(event) {
  going = false;
  if (document.querySelector("dialog[open]")) return;
  const form = event.target instanceof HTMLElement ? event.target.closest("details[open]") : null;
  if (form) {
    form.open = false;
    form.querySelector("summary")?.focus();
  } else if (editable(event.target)) {
    event.target.blur();
  } else {
    follow('[data-key="Escape"]');
  }
}

// The next or previous of the page's list: chooses it where it is a link that chooses, else takes its focus.
function step(event, by) {
  const items = [...document.querySelectorAll("[data-item]")].filter(visible);
  if (items.length === 0) return;
  event.preventDefault();
  const focused = items.indexOf(document.activeElement);
  const current = focused >= 0 ? focused : items.findIndex((node) => node.getAttribute("aria-current") === "true");
  const next = items[Math.min(Math.max(current < 0 ? (by > 0 ? 0 : items.length - 1) : current + by, 0), items.length - 1)];
  next.focus({ preventScroll: false });
  if (next.dataset.item === "choose") next.click();
}

// Marking: the selected characters of the text, as code points of the document's text, go into the form for a missed claim.
document.addEventListener("selectionchange", () => {
  const form = document.querySelector("form[data-marks]");
  const selection = document.getSelection();
  if (!form || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return;
  form.elements.namedItem("start").value = start;
  form.elements.namedItem("end").value = end;
  form.elements.namedItem("quote").value = words(range);
});

document.addEventListener("input", (event) => {
  // Words typed by hand are looked for by the server; the places of an earlier selection no longer hold.
  if (event.target instanceof HTMLElement && event.target.matches("form[data-marks] [name=quote]")) {
    event.target.form.elements.namedItem("start").value = "";
    event.target.form.elements.namedItem("end").value = "";
  }
});

// Numbers of claims and words for the screen reader stand among the text without being of it.
const aside = (node) => node.parentElement?.closest("sup, .vh") !== null;

function texts(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, { acceptNode: (node) => (aside(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT) });
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function place(container, offset) {
  const element = container instanceof Element ? container : container.parentElement;
  const block = element?.closest("[data-start]");
  if (!block) return null;
  const until = document.createRange();
  until.setStart(block, 0);
  until.setEnd(container, offset);
  let count = 0;
  for (const node of texts(block)) {
    if (node === until.endContainer) {
      count += [...node.data.slice(0, until.endOffset)].length;
      break;
    }
    if (until.comparePoint(node, 0) > 0) break;
    count += [...node.data].length;
  }
  return Number(block.dataset.start) + count;
}

function words(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll("sup, .vh").forEach((node) => node.remove());
  return copy.textContent.trim();
}
