/* Review by keys: whatever carries data-key is pressed by that key. Evidence is taken from the selection.
   Without this file the same buttons and forms work by pointer, Tab and Enter. */
(function () {
  "use strict";
  let busy = false;

  function box() { return document.getElementById("review"); }
  function writing(target) {
    return target.closest && target.closest("input:not([type=checkbox]), textarea, select");
  }
  function shown(element) { return element.offsetParent !== null; }

  function press(key) {
    const found = box().querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (!found || !shown(found)) return false;
    if (found.tagName !== "SUMMARY") { found.click(); return true; }
    const details = found.parentElement;
    const open = !details.open;
    box().querySelectorAll("details[open]").forEach(function (one) { one.open = false; });
    details.open = open;
    const field = open && details.querySelector("#why, .fields input, .fields select, .fields textarea");
    if (field && details.classList.contains("correcting")) field.focus();
    else found.focus();
    return true;
  }

  /* Before the keys of every page, since ? means the keys of this one here. */
  document.addEventListener("keydown", function (event) {
    if (!box() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      box().querySelectorAll("details[open]").forEach(function (one) { one.open = false; });
      box().focus({ preventScroll: true });
      return;
    }
    if (writing(event.target)) return;
    if (event.key === "Enter" && event.target.closest("summary, button, a")) return;
    if (busy) { event.stopPropagation(); return; }
    /* With a form open letters never decide: they begin the reason, and what was corrected is not lost. */
    const rejecting = box().querySelector(".rejecting[open] #why");
    if (rejecting && event.key.length === 1 && /\p{L}/u.test(event.key)) { rejecting.focus(); return; }
    if (box().querySelector(".correcting[open]") && event.key !== "c") return;
    if (press(event.key)) { event.preventDefault(); event.stopPropagation(); }
  }, true);

  function words(start, end) {
    const found = [];
    box().querySelectorAll("[data-start]").forEach(function (run) {
      const from = Number(run.dataset.start);
      const letters = Array.from(run.textContent);
      if (end > from && start < from + letters.length) {
        found.push(letters.slice(Math.max(0, start - from), end - from).join(""));
      }
    });
    return found.join(" … ");
  }
  function quote() {
    box().querySelectorAll(".run").forEach(function (run) {
      const ends = run.querySelectorAll("input");
      run.querySelector(".run-words").textContent =
        ends[0].value && ends[1].value ? words(Number(ends[0].value), Number(ends[1].value)) : "";
    });
  }
  let lastRun = null;
  document.addEventListener("focusin", function (event) {
    if (event.target.closest && event.target.closest(".run")) lastRun = event.target.closest(".run");
  });
  document.addEventListener("input", function (event) { if (event.target.closest(".run")) quote(); });
  document.addEventListener("mousedown", function (event) {
    if (event.target.closest("#use-selected")) event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest(".excerpts mark a") && !window.getSelection().isCollapsed) event.preventDefault();
    if (!event.target.closest("#use-selected")) return;
    const found = window.tripartiteSelected();
    const run = lastRun && lastRun.isConnected ? lastRun : box().querySelector(".run");
    if (!found || !run) return;
    const ends = run.querySelectorAll("input");
    ends[0].value = found[0];
    ends[1].value = found[1];
    quote();
  });

  /* What was refused is brought into view with its field, also within the pane that scrolls by itself. */
  function showWrong() {
    const form = box() && box().querySelector(".correct-form");
    const wrong = form && form.querySelector('[aria-invalid="true"], [role="alert"]');
    if (!wrong) return;
    const field = wrong.matches("[role=alert]") ? form.querySelector(".run input") : wrong;
    if (field) field.focus({ preventScroll: true });
    (wrong.closest(".field") || wrong).scrollIntoView({ block: "center", behavior: "auto" });
  }

  /* While an answer is awaited no key decides, so that none can fall on the next statement unseen. */
  function wait(on) {
    busy = on;
    document.documentElement.toggleAttribute("data-busy", on);
  }
  document.addEventListener("htmx:beforeRequest", function () { wait(true); });
  ["htmx:afterSettle", "htmx:sendError", "htmx:responseError"].forEach(function (name) {
    document.addEventListener(name, function () { wait(false); });
  });
  document.addEventListener("htmx:afterSettle", function () {
    if (!box()) return;
    if (!box().contains(document.activeElement)) box().focus({ preventScroll: true });
    quote();
    /* After htmx has scrolled the page to its top. */
    window.setTimeout(showWrong, 0);
  });
  if (box()) { quote(); showWrong(); }
})();
