"use strict";
// One page at a time: its picture, boxes over it, and beside it what was read. Everything comes from #data.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = new Map(data.things.map((thing) => [thing.id, thing]));
const tables = new Map(data.tables.map((table) => [table.id, table]));
const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";
const ROWS_AT_ONCE = 300; // rows of a long list drawn at a time: thousands make every key press wait
const MAX_OTHERS = 6; // cells of a finding that are linked; where more may be at fault, none is likelier

const WHY = ["page", "frame", "block", "peer", "refused", "chosen", "reading"]; // what was looked at: it has a view of its own
const UNCHECKED = [...document.querySelectorAll("[data-layer]:not(:checked)")].map((box) => box.dataset.layer);

const OUTLINED = ["heading", "table", "figure"]; // what a reader finds a place by
const SEEN_FIRST = ["table", "statement"]; // a cover has headings at most: the page opens behind it
const ZOOMS = [50, 67, 80, 100, 125, 150, 200, 300]; // hundredths of the width of the column

const state = { page: firstPage(), zoom: 100, tab: "page", lit: null, hidden: new Set([...UNCHECKED, "page"]), kind: "", words: "", shown: ROWS_AT_ONCE };

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function firstPage() {
  const pages = data.things.filter((thing) => SEEN_FIRST.includes(thing.layer)).map((thing) => thing.places[0][0]);
  return pages.length ? Math.min(...pages) : 1;
}

// ── the page ────────────────────────────────────────────────────────────────
function placesOn(thing, page) {
  return thing.places.filter((place) => place[0] === page);
}

function thingsOn(page) {
  return data.things.filter((thing) => thing.places.some((place) => place[0] === page));
}

function drawPage() {
  const page = data.pages[state.page - 1];
  $("picture").src = $(`picture-${state.page}`).textContent;
  $("picture").width = page.width;
  $("picture").height = page.height;
  $("picture").alt = `Page ${state.page} of the document as printed`;
  $("number").value = state.page;
  $("previous").disabled = state.page === 1;
  $("next").disabled = state.page === data.pages.length;
  drawOverlay(page);
}

function drawOverlay(page) {
  const overlay = $("overlay");
  overlay.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
  overlay.replaceChildren();
  for (const thing of thingsOn(state.page)) {
    if (state.hidden.has(thing.layer)) continue;
    for (const place of placesOn(thing, state.page)) overlay.append(rectangle(place, thing.layer, thing.id));
    for (const part of thing.parts) overlay.append(rectangle(part, `${thing.layer} part`, null));
  }
  for (const [layer, boxes] of [["line", page.lines], ["word", page.words]]) {
    if (!state.hidden.has(layer)) overlay.append(...boxes.map((box) => rectangle([state.page, ...box], layer, null)));
  }
}

function rectangle([, x0, top, x1, bottom], layer, id) {
  const rect = document.createElementNS(SVG, "rect");
  rect.setAttribute("class", layer);
  if (id) rect.dataset.id = id;
  rect.setAttribute("x", x0);
  rect.setAttribute("y", top);
  rect.setAttribute("width", Math.max(1, x1 - x0));
  rect.setAttribute("height", Math.max(1, bottom - top));
  return rect;
}

function turnTo(page, { announce = true } = {}) {
  state.page = Math.min(Math.max(1, page || 1), data.pages.length);
  history.replaceState(null, "", `#p${state.page}`);
  drawPage();
  if (state.tab === "page" || state.tab === "why") drawView();
  if (announce) $("status").textContent = `Page ${state.page}`;
}

function zoomBy(steps) {
  const next = Math.min(Math.max(0, ZOOMS.indexOf(state.zoom) + steps), ZOOMS.length - 1);
  state.zoom = ZOOMS[next];
  $("leaf").style.width = state.zoom === 100 ? "" : `${state.zoom}%`;
  $("leaf").style.maxWidth = state.zoom > 100 ? "none" : "";
  $("zoom").textContent = `${state.zoom} %`;
  $("smaller").disabled = next === 0;
  $("larger").disabled = next === ZOOMS.length - 1;
}

// ── light: the same thing on the page and beside it ─────────────────────────
function light(id) {
  if (state.lit === id) return;
  state.lit = id;
  for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
  for (const element of document.querySelectorAll(".lit-item")) element.classList.remove("lit-item");
  if (!id) return;
  for (const element of document.querySelectorAll(`#overlay [data-id="${id}"]`)) element.classList.add("lit");
  for (const element of document.querySelectorAll(`#view [data-for="${id}"]`)) element.classList.add("lit-item");
}

function relight() {
  const id = state.lit;
  state.lit = null;
  light(id);
}

function go(id) {
  const thing = byId.get(id);
  if (!thing) return;
  reveal(thing.layer);
  if (!placesOn(thing, state.page).length) turnTo(thing.places[0][0]);
  history.replaceState(null, "", `#${id}`);
  state.lit = null;
  light(id);
  const rect = document.querySelector(`#overlay [data-id="${id}"]`);
  if (rect) rect.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function reveal(layer) {
  const box = document.querySelector(`[data-layer="${layer}"]`);
  if (!box || !state.hidden.delete(layer)) return;
  box.checked = true;
  drawPage();
}

function pick(id) {
  const tab = isWhy(byId.get(id)) ? "why" : "page";
  if (state.tab !== tab) choose(tab);
  go(id);
  const item = document.querySelector(`#view [data-for="${id}"]`);
  if (item) item.scrollIntoView({ block: "nearest" });
}

// ── beside it ───────────────────────────────────────────────────────────────
const views = { page: viewPage, outline: viewOutline, records: viewRecords, findings: viewFindings, why: viewWhy, engines: viewEngines, about: viewAbout };

function choose(tab) {
  state.tab = tab;
  state.shown = ROWS_AT_ONCE;
  for (const button of document.querySelectorAll('[role="tab"]')) {
    const chosen = button.id === `tab-${tab}`;
    button.setAttribute("aria-selected", chosen);
    button.tabIndex = chosen ? 0 : -1;
  }
  $("view").setAttribute("aria-labelledby", `tab-${tab}`);
  drawView();
}

function drawView() {
  $("view").replaceChildren(...views[state.tab]());
  $("view").scrollTop = 0;
  relight();
}

function viewPage() {
  const top = (thing) => placesOn(thing, state.page)[0][2];
  const things = thingsOn(state.page).filter((thing) => thing.layer !== "cell" && !isWhy(thing));
  const parts = things.sort((one, other) => top(one) - top(other)).map((thing) => (thing.layer === "table" ? shownTable(tables.get(thing.id)) : shownThing(thing)));
  return parts.length ? parts : [make("p", { class: "quiet" }, "Nothing was read from this page but its text.")];
}

function viewOutline() {
  const outlined = data.things.filter((thing) => OUTLINED.includes(thing.layer)).sort((one, other) => one.places[0][0] - other.places[0][0] || one.places[0][2] - other.places[0][2]);
  if (!outlined.length) return [make("p", { class: "quiet" }, "No heading, table or figure was found.")];
  return outlined.map((thing) => {
    const title = thing.layer === "heading" ? thing.text : thing.label;
    return make("div", { class: `thing ${thing.layer}`, "data-for": thing.id }, make("button", { type: "button", class: "go", "data-go": thing.id, lang: data.language }, title || thing.label), make("span", { class: "quiet" }, ` p. ${thing.places[0][0]}`));
  });
}

function shownThing(thing) {
  const button = make("button", { type: "button", class: "go", "data-go": thing.id }, thing.label);
  const item = make("div", { class: `thing ${thing.layer}`, "data-for": thing.id }, button, " ", make("span", { lang: data.language }, thing.text));
  if (thing.raw) item.append(make("div", { class: "raw quiet", lang: data.language }, thing.raw));
  if (thing.notes.length) item.append(make("ul", {}, ...thing.notes.map((note) => make("li", {}, note))));
  return item;
}

function shownTable(table) {
  const caption = make("caption", { class: "hidden" }, `${table.title}, as read`);
  const body = make("table", { class: "grid", role: "grid", "data-table": table.id }, caption);
  const rows = Array.from({ length: table.n_rows }, () => make("tr", { role: "row" }));
  let first = true;
  for (const cell of table.cells) {
    const role = cell.header ? "columnheader" : "gridcell";
    const element = make(cell.header ? "th" : "td", { role, rowspan: cell.row_span, colspan: cell.col_span, "data-for": cell.id, tabindex: first ? 0 : -1, lang: data.language }, cell.text);
    first = false;
    rows[cell.row].append(element);
  }
  body.append(make("tbody", { role: "rowgroup" }, ...rows));
  const title = make("h2", {}, make("button", { type: "button", class: "go", "data-go": table.id, lang: data.language }, table.title));
  const scroll = make("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": `Grid of table ${table.ordinal}` }, body);
  return make("div", { "data-for": table.id }, title, tableFacts(table), scroll, ...tableNotes(table), tableRecords(table));
}

function tableNotes(table) {
  return table.notes.map((note) => make("p", { class: "quiet", lang: data.language }, note));
}

function tableRecords(table) {
  const records = data.records.filter((record) => record.target.startsWith(`${table.id}r`));
  const summary = make("summary", {}, `${records.length} records read from this table`);
  return make("details", {}, summary, recordTable(records));
}

function tableFacts(table) {
  const pages = table.pages.length > 1 ? `pages ${table.pages.join(", ")}` : `page ${table.pages[0]}`;
  return make("p", { class: "quiet" }, `${table.kind.replaceAll("_", " ")} · ${pages} · ${table.n_rows} × ${table.n_cols} · ${table.method} · confidence `, confidence(table.confidence), `: ${table.reason}`);
}

function confidence(value) {
  const grade = value >= 0.9 ? "good" : value >= 0.7 ? "fair" : "poor";
  return make("span", { class: `confidence ${grade}` }, `${value.toFixed(2)} (${grade})`);
}

function viewRecords() {
  const kinds = [...new Set(data.records.map((record) => record.kind))];
  const select = make("select", { id: "kind" }, make("option", { value: "" }, "all kinds"), ...kinds.map((kind) => make("option", { value: kind }, kind)));
  select.value = state.kind;
  const words = make("input", { id: "words", type: "search", value: state.words });
  const filters = make("div", { class: "filters" }, make("label", {}, "Kind ", select), make("label", {}, "Containing ", words));
  const list = make("div", { id: "list" });
  fillRecords(list);
  return [filters, list];
}

function fillRecords(list) {
  const words = state.words.toLocaleLowerCase("tr").trim();
  const fits = (record) => (!state.kind || record.kind === state.kind) && (!words || `${record.what} ${record.value} ${record.raw}`.toLocaleLowerCase("tr").includes(words));
  const records = data.records.filter(fits);
  list.replaceChildren(make("p", { class: "quiet" }, `${records.length} of ${data.records.length} records`), recordTable(records.slice(0, state.shown)));
  if (records.length > state.shown) list.append(make("button", { type: "button", id: "more" }, `Show ${records.length - state.shown} more`));
  relight();
}

function recordTable(records) {
  const head = make("thead", {}, make("tr", {}, ...["From", "What", "Value", "As printed", "Why"].map((text) => make("th", { scope: "col" }, text))));
  const rows = records.map((record) =>
    make("tr", { "data-for": record.target }, make("td", {}, goButton(record.target, `p. ${record.page}`, record.target)), make("td", { lang: data.language }, record.what), make("td", { lang: data.language }, record.value), make("td", { lang: data.language }, record.raw), make("td", {}, record.support)),
  );
  return make("table", {}, head, make("tbody", {}, ...rows));
}

function goButton(id, text, hint) {
  return make("button", { type: "button", class: "go", "data-go": id }, text, make("span", { class: "quiet" }, ` ${hint}`));
}

function viewFindings() {
  if (!data.findings.length) return [make("p", { class: "quiet" }, "No check had anything to say."), ...shownCorrections()];
  const rank = { error: 0, warning: 1, info: 2 };
  const found = [...data.findings].sort((one, other) => rank[one.severity] - rank[other.severity]);
  const head = make("thead", {}, make("tr", {}, ...["Severity", "Where", "What"].map((text) => make("th", { scope: "col" }, text))));
  const rows = found.map((finding) => {
    const where = finding.target ? goButton(finding.target, byId.get(finding.target).label, "") : finding.page ? make("button", { type: "button", class: "go", "data-page": finding.page }, `Page ${finding.page}`) : "the document";
    return make("tr", { "data-for": finding.target }, make("td", { class: `severity ${finding.severity}` }, finding.severity), make("td", {}, where, ...otherCells(finding)), make("td", {}, finding.message, " ", make("span", { class: "quiet" }, finding.code)));
  });
  return [make("table", {}, head, make("tbody", {}, ...rows)), ...shownCorrections()];
}

function otherCells(finding) {
  return finding.others.length > MAX_OTHERS ? [] : finding.others.map((id) => goButton(id, `or ${byId.get(id).label}`, ""));
}

function shownCorrections() {
  if (!data.corrections.length) return [];
  const head = make("thead", {}, make("tr", {}, ...["Status", "Where", "Printed", "Read as", "Why"].map((text) => make("th", { scope: "col" }, text))));
  const rows = data.corrections.map((made) => {
    const where = made.target ? goButton(made.target, byId.get(made.target).label, "") : "not found";
    return make("tr", { "data-for": made.target }, ...[made.status, where, made.expected, made.corrected, made.why].map((part) => make("td", {}, part)));
  });
  return [make("h2", {}, "Corrections by hand"), make("table", {}, head, make("tbody", {}, ...rows))];
}

function isWhy(thing) {
  return thing !== undefined && WHY.includes(thing.layer);
}

function viewWhy() {
  const found = thingsOn(state.page).filter(isWhy);
  const page = data.pages[state.page - 1];
  const ink = make("p", { class: "quiet" }, `Page ${state.page}: ${page.lines.length} lines and ${page.words.length} words. What the search for tables looked at, in its order:`);
  const items = found.map((thing) => make("div", { class: `thing ${thing.layer}`, "data-for": thing.id }, make("button", { type: "button", class: "go", "data-go": thing.id }, thing.label), ` ${thing.text}`));
  return [ink, ...(items.length ? items : [make("p", { class: "quiet" }, "Nothing on this page was looked at.")])];
}

function viewEngines() {
  if (!data.tables.length) return [make("p", { class: "quiet" }, "There is no table in this document.")];
  return data.tables.map((table) => {
    const part = make("div", { "data-for": table.id }, make("h2", {}, make("button", { type: "button", class: "go", "data-go": table.id, lang: data.language }, table.title)), tableFacts(table));
    if (!table.engines.length) part.append(make("p", { class: "quiet" }, "No other reading was recorded."));
    else part.append(engineTable(table));
    return part;
  });
}

function engineTable(table) {
  const head = make("thead", {}, make("tr", {}, ...["Engine", "Page", "Grid", "Score", "Taken"].map((text) => make("th", { scope: "col" }, text))));
  const rows = table.engines.map((view, index) =>
    make("tr", { "data-engine": `${table.id} ${index}` }, make("td", {}, make("button", { type: "button", class: "go", "data-engine": `${table.id} ${index}` }, view.engine)), make("td", {}, String(view.place[0])), make("td", {}, `${view.n_rows} × ${view.n_cols}`), make("td", {}, confidence(view.score)), make("td", {}, view.chosen ? "yes" : "no")),
  );
  return make("table", {}, head, make("tbody", {}, ...rows));
}

function showEngine(key) {
  const [id, index] = key.split(" ");
  const view = tables.get(id).engines[Number(index)];
  if (view.place[0] !== state.page) turnTo(view.place[0]);
  for (const rect of document.querySelectorAll("#overlay .engine")) rect.remove();
  $("overlay").append(rectangle(view.place, "engine", null));
}

function viewAbout() {
  const facts = data.facts.map(([name, value]) => make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, value)));
  const keys = [["n, p", "next and previous page"], ["+, -", "larger and smaller"], ["arrow keys", "from cell to cell within a table, from tab to tab"], ["Enter", "on a link: show where it was read"], ["1 to 9", "show or hide a layer: 7 refusals, 8 lines, 9 words"], ["Esc", "let go of what is lit"]];
  return [make("table", {}, make("tbody", {}, ...facts)), make("h2", {}, "Keys"), make("table", {}, make("tbody", {}, ...keys.map(([key, does]) => make("tr", {}, make("th", { scope: "row" }, key), make("td", {}, does)))))];
}

// ── hands ───────────────────────────────────────────────────────────────────
function idAt(target) {
  const element = target.closest?.("[data-for], [data-id]");
  return element ? element.dataset.for || element.dataset.id : null;
}

function onPoint(event) {
  light(idAt(event.target));
}

function onClick(event) {
  const element = event.target.closest?.("[data-go], [data-page], [data-engine], #overlay [data-id], #view [data-for], #more");
  if (!element) return;
  if (element.id === "more") { state.shown += ROWS_AT_ONCE; fillRecords($("list")); }
  else if (element.dataset.engine) showEngine(element.dataset.engine);
  else if (element.dataset.page) turnTo(Number(element.dataset.page));
  else if (element.dataset.id) pick(element.dataset.id);
  else go(element.dataset.go || element.dataset.for);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const cell = event.target.closest?.('[role="grid"] [data-for]');
  const tab = event.target.closest?.('[role="tab"]');
  if (cell && event.key.startsWith("Arrow")) moveCell(event, cell);
  else if (tab && (event.key === "ArrowRight" || event.key === "ArrowLeft")) moveTab(event, tab);
  else if (cell && event.key === "Enter") go(cell.dataset.for);
  else if (!/^(INPUT|SELECT)$/.test(event.target.tagName) || event.target.type === "checkbox") onShortcut(event);
}

function onShortcut(event) {
  const boxes = document.querySelectorAll("[data-layer]");
  if (event.key === "n") turnTo(state.page + 1);
  else if (event.key === "p") turnTo(state.page - 1);
  else if (event.key === "+" || event.key === "=") zoomBy(1);
  else if (event.key === "-") zoomBy(-1);
  else if (event.key === "Escape") light(null);
  else if (/^[1-9]$/.test(event.key)) boxes[Number(event.key) - 1].click();
}

function moveCell(event, cell) {
  const table = tables.get(cell.closest("[data-table]").dataset.table);
  const here = table.cells.find((shown) => shown.id === cell.dataset.for);
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [here.row_span, 0], ArrowLeft: [0, -1], ArrowRight: [0, here.col_span] }[event.key];
  const row = here.row + down;
  const col = here.col + right;
  const next = table.cells.find((shown) => shown.row <= row && row < shown.row + shown.row_span && shown.col <= col && col < shown.col + shown.col_span);
  event.preventDefault();
  if (!next) return;
  const element = cell.closest("table").querySelector(`[data-for="${next.id}"]`);
  cell.tabIndex = -1;
  element.tabIndex = 0;
  element.focus();
}

function moveTab(event, tab) {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const next = tabs[(tabs.indexOf(tab) + (event.key === "ArrowRight" ? 1 : tabs.length - 1)) % tabs.length];
  choose(next.id.slice(4));
  next.focus();
}

function onFocus(event) {
  const id = event.target.dataset?.go || event.target.dataset?.for;
  if (id && byId.has(id)) light(id);
}

function onChange(event) {
  const { id, dataset, value } = event.target;
  if (dataset.layer) {
    if (event.target.checked) state.hidden.delete(dataset.layer);
    else state.hidden.add(dataset.layer);
    drawPage();
    relight();
  } else if (id === "number") turnTo(Number(value));
  else if (id === "kind" || id === "words") {
    state[id] = value;
    state.shown = ROWS_AT_ONCE;
    fillRecords($("list"));
  }
}

document.addEventListener("mouseover", onPoint);
document.addEventListener("focusin", onFocus);
document.addEventListener("click", onClick);
document.addEventListener("keydown", onKey);
document.addEventListener("input", (event) => event.target.id === "words" && onChange(event));
document.addEventListener("change", (event) => event.target.id !== "words" && onChange(event)); // a list redrawn on leaving the field would swallow the click
$("previous").addEventListener("click", () => turnTo(state.page - 1));
$("next").addEventListener("click", () => turnTo(state.page + 1));
$("smaller").addEventListener("click", () => zoomBy(-1));
$("larger").addEventListener("click", () => zoomBy(1));
for (const button of document.querySelectorAll('[role="tab"]')) button.addEventListener("click", () => choose(button.id.slice(4)));
window.addEventListener("hashchange", follow);

function follow() { // #p5: a page; #t1r0c2: what stands on one
  const address = location.hash.slice(1);
  if (/^p\d+$/.test(address)) turnTo(Number(address.slice(1)));
  else if (address) pick(address);
}

drawPage();
drawView();
follow();
