// Whether two figures compare: looked up in the data, never worked out here.
(() => {
  "use strict";
  const parts = (globalThis.niemyetCompare ??= {});
  const HOLDS = "comparable";

  // Takes what two sides hold (published first, then computed) and why groups do not compare, gives
  // the first pair of one group; else the first of each side and the reason.
  parts.match = (ones, others, why) => {
    for (const one of ones) {
      const other = others.find(({ group }) => group !== undefined && group === one.group);
      if (other) return { one, other, verdict: HOLDS, holds: true };
    }
    const [one, other] = [ones[0], others[0]];
    if (one?.group === undefined || other?.group === undefined) return { verdict: "no_figure", holds: false };
    const groups = [one.group, other.group].sort((a, b) => a - b);
    return { verdict: why[groups.join("-")], holds: false };
  };

  // The page itself explains every verdict; its words are used here.
  parts.verdictWords = (verdict) => document.querySelector(`[data-verdict="${verdict}"]`).textContent;
})();
