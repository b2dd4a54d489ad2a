// Which texts may stand in YAML without quotes: the twin of generator/style/plain.py, and tested against it.
(() => {
  "use strict";
  const edit = (globalThis.niemyetEdit ??= {});
  const WORDS = /^[\p{L}\p{Nl}\p{No}](?:[^\n]*[^\s:])?$/u;
  const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
  const CODE = /^[A-ZĐ]+[./-]?[A-ZĐ0-9./-]*[0-9][A-ZĐ0-9./-]*$/;
  const TAKEN = /:\s|\s#|\t|: *$/;
  const OTHERWISE = new Set(["yes", "y", "on", "true", "no", "n", "off", "false", "null", "none", "nil"]);

  // Takes a text, tells whether it is written without quotes: a day, or plain words.
  edit.mayStandPlain = (text) =>
    DAY.test(text) ||
    (WORDS.test(text) && !TAKEN.test(text) && !CODE.test(text) && !OTHERWISE.has(text.toLowerCase()));
})();
