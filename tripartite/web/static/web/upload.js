/* Files dropped or chosen are sent one by one, with how far each is; without this file the form sends them all. */
(function () {
  "use strict";
  const form = document.querySelector("form.upload");
  if (!form) return;
  const field = form.querySelector('input[type="file"]');
  const sending = form.querySelector(".sending");
  const limit = Number(form.dataset.limit);
  const waiting = [];
  let busy = false;

  function row(file) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, bar);
    sending.append(item);
    return item;
  }
  function say(item, words) {
    const told = document.createElement("span");
    told.className = "problem";
    told.textContent = words;
    item.querySelector("progress").remove();
    item.append(told);
  }
  function take(files) {
    Array.from(files).forEach(function (file) {
      const item = row(file);
      if (file.size > limit) say(item, form.dataset.tooLarge);
      else waiting.push([file, item]);
    });
    next();
  }
  function next() {
    if (busy || !waiting.length) return;
    busy = true;
    const [file, item] = waiting.shift();
    const data = new FormData();
    data.append("csrfmiddlewaretoken", form.querySelector('[name="csrfmiddlewaretoken"]').value);
    data.append("files", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) item.querySelector("progress").value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("loadend", function () {
      busy = false;
      if (request.status === 200) {
        item.remove();
        show(request.responseText);
      } else {
        say(item, form.dataset.notSent);
      }
      next();
    });
    request.send(data);
  }
  function show(markup) {
    const list = document.getElementById("arrivals");
    const made = new DOMParser().parseFromString(markup, "text/html").getElementById("arrivals");
    if (!list || !made) return;
    list.replaceWith(made);
    if (window.htmx) window.htmx.process(made);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (field.files.length) take(field.files);
    else field.click();
    form.reset();
  });
  field.addEventListener("change", function () {
    take(field.files);
    form.reset();
  });
  let inside = 0;
  form.addEventListener("dragenter", function (event) { event.preventDefault(); inside += 1; form.classList.add("over"); });
  form.addEventListener("dragleave", function () { inside -= 1; if (inside <= 0) { inside = 0; form.classList.remove("over"); } });
  form.addEventListener("dragover", function (event) { event.preventDefault(); });
  form.addEventListener("drop", function (event) {
    event.preventDefault();
    inside = 0;
    form.classList.remove("over");
    take(event.dataTransfer.files);
  });
  /* A file dropped beside the form must not take the page away. */
  window.addEventListener("dragover", function (event) { event.preventDefault(); });
  window.addEventListener("drop", function (event) { event.preventDefault(); });
})();
