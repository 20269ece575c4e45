// Shows a list anew in its place when a filter changes. Without it, the button of the form does so.
const PARTS = ["filters", "count", "orders", "records"];
let shown = location.search;
let asked = new AbortController();

addEventListener("change", ({ target }) => {
  if (target.matches("#filters select")) show(addressOf(target.form));
});

addEventListener("submit", (event) => {
  if (!event.target.matches("#filters form")) return;
  event.preventDefault();
  show(addressOf(event.target));
});

addEventListener("popstate", () => {
  // A link to a part of the page comes here too.
  if (location.search !== shown) show(location.href);
});

function addressOf(form) {
  const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
  const address = new URL(form.getAttribute("action"), location);
  address.search = new URLSearchParams(chosen);
  return address.href;
}

async function show(address) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!response.ok || signal.aborted) throw response;
    replaceParts(page);
    // An answer has no part of the page in its address.
    if (response.url !== location.href.split("#")[0]) history.pushState(null, "", response.url);
    shown = location.search;
  } catch {
    // The browser itself gets, or tells, what could not be shown here.
    if (!signal.aborted) location.assign(address);
  }
}

function replaceParts(page) {
  const focused = document.activeElement.id;
  const isOpen = document.querySelector("#filters details").open;
  for (const id of PARTS) {
    document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
  }
  document.querySelector("#filters details").open ||= isOpen;
  document.title = page.title;
  if (focused) (document.getElementById(focused) ?? document.getElementById("filter")).focus();
}
