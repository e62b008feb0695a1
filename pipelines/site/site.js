"use strict";
// A number's source, shown over the page; without this script the link goes down to it. Nothing is fetched.

const dialog = document.getElementById("proof");
const shown = document.getElementById("shown");

function show(id) {
  const source = document.getElementById(id);
  if (!source || !source.classList.contains("source")) return false;
  const copy = source.cloneNode(true);
  copy.removeAttribute("id");
  for (const image of copy.querySelectorAll("img")) image.loading = "eager";
  shown.replaceChildren(copy);
  if (!dialog.open) dialog.showModal();
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.n");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const address = new URL(link.href);
  if (address.pathname === location.pathname && show(decodeURIComponent(address.hash.slice(1)))) event.preventDefault();
});
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
if (location.hash.length > 1) show(decodeURIComponent(location.hash.slice(1)));
window.addEventListener("hashchange", () => show(decodeURIComponent(location.hash.slice(1))));
