/* Where the selected words stand: every run of a document's words says where it begins (data-start), and offsets are
   counted in code points, as the reading counts them. Used by the document page and by the review. */
(function () {
  "use strict";
  function offsetOf(node, at) {
    const element = node.nodeType === 1 ? node : node.parentElement;
    const run = element && element.closest("[data-start]");
    if (!run) return null;
    const range = document.createRange();
    range.setStart(run, 0);
    range.setEnd(node, at);
    return Number(run.dataset.start) + Array.from(range.toString()).length;
  }
  /* [start, end] of what is selected, without the spaces around it; null where nothing is. */
  function selected() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    let start = offsetOf(range.startContainer, range.startOffset);
    let end = offsetOf(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    if (range.startContainer === range.endContainer || selection.toString().indexOf("\n") < 0) {
      const words = selection.toString();
      start += words.length - words.trimStart().length;
      end -= words.length - words.trimEnd().length;
    }
    return end > start ? [start, end] : null;
  }
  window.tripartiteSelected = selected;
})();
