// What the form reads and writes: only files that come out again exactly as they went in.
(() => {
  "use strict";
  const edit = (globalThis.niemyetEdit ??= {});
  // A file that the form cannot show keeps its text here, and goes back untouched.
  const WHOLE = "tep_nguyen_van";
  const REFUSED = "Tệp này chưa viết theo cách chung nên không sửa được ở đây. Chạy «make fix» rồi thử lại.";

  edit.formatOf = ({ orders, tops }) => {
    const toFile = (values) => {
      if (values[WHOLE] !== undefined) throw new Error(REFUSED);
      return edit.written(orders, tops, values);
    };
    const fromFile = (text) => {
      try {
        const values = edit.read(text);
        if (toFile(values) === text) return values;
      } catch { /* said below */ }
      return { name: REFUSED, [WHOLE]: text };
    };
    return { fromFile, toFile };
  };
})();
