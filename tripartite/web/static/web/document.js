/* The document page: words and statements lead to each other, by pointer and by keys.
   Without this file the same links lead there by their anchors. */
(function () {
  "use strict";
  const text = document.getElementById("text");
  const panel = document.getElementById("statements");
  if (!text || !panel) return;
  const cards = Array.from(panel.querySelectorAll(".card"));
  const byKey = new Map(cards.map(function (card) { return [card.dataset.key, card]; }));
  const marks = Array.from(text.querySelectorAll("[data-keys]"));
  const marksOf = new Map();
  marks.forEach(function (mark) {
    mark.dataset.keys.split(" ").forEach(function (key) {
      if (!marksOf.has(key)) marksOf.set(key, []);
      marksOf.get(key).push(mark);
    });
  });
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  let now = null;

  function letGo() {
    panel.querySelectorAll(".card.now").forEach(function (card) { card.classList.remove("now"); card.removeAttribute("aria-current"); });
    marks.forEach(function (mark) { mark.classList.remove("now"); });
    now = null;
  }
  function inView(element, box) {
    const one = element.getBoundingClientRect();
    const top = box ? box.getBoundingClientRect().top : 80;
    const bottom = box ? box.getBoundingClientRect().bottom : window.innerHeight - 80;
    return one.top >= top && one.bottom <= bottom;
  }
  function show(key, toText, arrived) {
    const card = byKey.get(key);
    if (!card) return false;
    letGo();
    now = key;
    card.classList.add("now");
    card.setAttribute("aria-current", "true");
    const mine = marksOf.get(key) || [];
    mine.forEach(function (mark) { mark.classList.add("now"); });
    const list = card.parentElement;
    if (list.scrollHeight > list.clientHeight + 2) {
      if (!inView(card, list)) list.scrollTop += card.getBoundingClientRect().top - list.getBoundingClientRect().top - 60;
    }
    const first = document.getElementById("e-" + key);
    const words = (first && first.classList.contains("at") && first.nextElementSibling) || mine[0];
    if (words && arrived) words.scrollIntoView({ block: "center", behavior: "instant" });
    else if (toText && words && !inView(words)) {
      words.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
    /* Whoever came by an address keeps it: with another anchor the browser would scroll away again. */
    if (!arrived) history.replaceState(null, "", "#s-" + key);
    return true;
  }

  /* Words that carry several statements give the next one at each click. */
  text.addEventListener("click", function (event) {
    const mark = event.target.closest("[data-keys]");
    if (!mark && !event.target.closest("a, summary") && now) { letGo(); return; }
    if (!mark || event.target.closest("a.call, .pn") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const keys = mark.dataset.keys.split(" ").filter(function (key) { return byKey.has(key) && !byKey.get(key).hidden; });
    if (!keys.length) return;
    event.preventDefault();
    show(keys[(keys.indexOf(now) + 1) % keys.length], false);
  });
  panel.addEventListener("click", function (event) {
    const card = event.target.closest(".card");
    if (!card || event.target.closest(".perma") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(card.dataset.key, true);
  });

  /* Which sorts are shown, at once and without asking the server. */
  const sorts = panel.querySelector(".sorts");
  function sift() {
    const wanted = new Set(Array.from(sorts.querySelectorAll("input:checked")).map(function (box) { return box.value; }));
    cards.forEach(function (card) { card.hidden = !wanted.has(card.dataset.sort); });
    marks.forEach(function (mark) {
      mark.classList.toggle("off", !mark.dataset.sorts.split(" ").some(function (sort) { return wanted.has(sort); }));
    });
  }
  if (sorts && !new URLSearchParams(window.location.search).has("sort")) {
    sorts.addEventListener("change", sift);
  } else if (sorts) {
    sorts.addEventListener("change", function () { sorts.submit(); });
  }

  function step(by) {
    const shown = cards.filter(function (card) { return !card.hidden; });
    if (!shown.length) return;
    const at = shown.findIndex(function (card) { return card.dataset.key === now; });
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    show(shown[next].dataset.key, true);
    const link = shown[next].querySelector(".card-title a, .card-foot a");
    if (link) link.focus({ preventScroll: true });
  }
  /* Page furniture that is folded away is passed over. */
  const passages = Array.from(text.querySelectorAll('[id^="p-"]')).filter(function (one) { return !one.closest("details:not([open])"); });
  let here = null;
  function walk(by) {
    if (!passages.length) {
      /* On a page's picture these keys turn the page. */
      const turn = document.querySelector(by > 0 ? ".parts a[rel=next]" : ".parts a[rel=prev]");
      if (turn) window.location.assign(turn.href);
      return;
    }
    let at = here ? passages.indexOf(here) : -1;
    if (at < 0) at = passages.findIndex(function (one) { return one.getBoundingClientRect().bottom > 90; }) - (by > 0 ? 1 : 0);
    const next = passages[Math.min(Math.max(at + by, 0), passages.length - 1)];
    if (here) here.classList.remove("now-passage");
    here = next;
    next.classList.add("now-passage");
    const box = next.closest("details");
    if (box) box.open = true;
    next.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    history.replaceState(null, "", "#" + next.id);
  }
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest && event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "n") walk(1);
    else if (event.key === "p") walk(-1);
    else if (event.key === "+" && offer) { offered(); offer.click(); }
    else if (event.key === "t" && document.querySelector("[data-toggle]")) document.querySelector("[data-toggle]").click();
    else if (event.key === "Escape") letGo();
    else return;
    event.preventDefault();
  });

  /* Selected words can be made a statement: a button comes up beside them, and + does the same. */
  const offer = document.getElementById("add-selected");
  function offered() {
    const found = offer && window.tripartiteSelected && window.tripartiteSelected();
    if (!offer) return;
    offer.hidden = !found;
    if (!found) return;
    const address = new URL(offer.href);
    address.searchParams.set("start", found[0]);
    address.searchParams.set("end", found[1]);
    offer.href = address.href;
  }
  document.addEventListener("selectionchange", offered);

  function follow() {
    const found = /^#[se]-(.+)$/.exec(window.location.hash);
    if (found) show(found[1], true, true);
    else if (window.location.hash === "#legibility") {
      const box = document.getElementById("legibility").closest("details");
      if (box) box.open = true;
      document.getElementById("legibility").scrollIntoView();
    }
  }
  window.addEventListener("hashchange", follow);
  follow();
  /* The browser goes to the anchor itself once everything has come; the words are set in the middle after that. */
  window.addEventListener("load", function () { window.requestAnimationFrame(follow); });
})();
