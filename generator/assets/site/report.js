// On the page of corrections: words ready to send about a mistake, where the reader came from a
// procedure. What stands in the address goes in as text only, and only in the form of a code.
(() => {
  "use strict";
  const { addressOf } = globalThis.niemyet;
  const part = document.querySelector("[data-report]");
  if (!part) return;
  const asked = new URLSearchParams(location.search);
  const only = (name, form) => (form.test(asked.get(name) ?? "") ? asked.get(name) : "");
  const record = only("ho-so", /^[1-9]\.[0-9]{6}$/);
  const version = only("ban", /^[0-9a-z]{8}$/);
  if (!record) return;

  const text = part.querySelector("textarea");
  const button = part.querySelector("button");
  const which = version ? `, phiên bản nội dung ${version}` : "";
  const page = addressOf(`thu-tuc/${record}/`);
  text.value = [
    `Thủ tục ${record}${which}`,
    `Trang thủ tục: ${page}`,
    "Chỗ sai: ",
    "Đúng ra là: ",
    "Theo tài liệu: ",
  ].join("\n");
  button.addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      button.textContent = "Đã chép";
    } catch { /* where that is forbidden the words stay selected, ready for the reader's own hand */ }
  });
  part.hidden = false;
})();
