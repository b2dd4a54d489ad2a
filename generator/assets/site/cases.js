// "Which case is mine?": of papers, fees and limits by case, those of the chosen ones and those for
// everybody stay. The choice is kept on the device and stands in the address, so that it can be sent.
(() => {
  "use strict";
  const { element, keep, recall } = globalThis.niemyet;
  const picker = document.querySelector("[data-cases]");
  if (!picker) return;
  const PARAMETER = "truong-hop";
  const memory = `cases:${location.pathname}`;
  const items = [...picker.querySelectorAll("[data-case-key]")];
  const keyOf = (item) => item.dataset.caseKey;
  const keys = items.map(keyOf);
  // Names that are long stand in the headings only; the choice is of no use without them.
  const names = items.map((item) => item.textContent || document.getElementById(`${PARAMETER}-${keyOf(item)}`).textContent);

  // All papers are one list; fees and limits are others: a list that knows none of the chosen cases
  // stays whole.
  const all = (within, name) => [...within.querySelectorAll(`${name}[data-case]`)];
  const lists = [all(document, "section"), ...[...document.querySelectorAll(".costs")].map((list) => all(list, "li"))];

  const known = (text) => (text ?? "").split(",").filter((key) => keys.includes(key));
  const sent = new URLSearchParams(location.search).get(PARAMETER);
  let chosen = new Set(known(sent ?? recall(memory)));

  const said = element("p", { class: "cases-chosen", role: "status" });
  const boxes = items.map((item, place) => {
    const box = element("input", { type: "checkbox", value: keys[place] });
    item.replaceChildren(element("label", {}, box, names[place]));
    return box;
  });

  const filter = (list) => {
    const told = list.some((part) => chosen.has(part.dataset.case));
    for (const part of list) part.hidden = told && !chosen.has(part.dataset.case);
  };
  const wholeButton = () => {
    const button = element("button", { type: "button" }, "Hiện mọi trường hợp");
    button.addEventListener("click", () => { choose(new Set()); picker.querySelector("summary").focus(); });
    return button;
  };
  const say = () => {
    const words = names.filter((_, place) => chosen.has(keys[place])).join("; ");
    said.replaceChildren(...(words ? [`Đang hiện phần chung và: ${words}. `, wholeButton()] : []));
  };
  const show = () => {
    for (const box of boxes) box.checked = chosen.has(box.value);
    for (const list of lists) filter(list);
    say();
  };

  // The comma is written as it is: people read the addresses that they send.
  const address = () => {
    const url = new URL(location.href);
    url.searchParams.delete(PARAMETER);
    if (chosen.size) url.search += `${url.search ? "&" : "?"}${PARAMETER}=${[...chosen].join(",")}`;
    return url;
  };
  const choose = (now) => {
    chosen = now;
    keep(memory, [...chosen].join(","));
    history.replaceState(history.state, "", address());
    show();
  };

  picker.addEventListener("change", () => choose(new Set(boxes.filter((box) => box.checked).map((box) => box.value))));
  picker.hidden = false;
  picker.after(said);
  if (chosen.size && sent === null) history.replaceState(history.state, "", address());
  show();
})();
