// The search on pages in English. It finds the same and shows it in Vietnamese, marked so; domains, life
// events, indices and guides have their English name beside it, and are found by that too; so have units,
// which are found by their own name.
(() => {
  "use strict";
  const search = (globalThis.niemyetSearch ??= {});
  const { ofRecord } = globalThis.niemyet;

  // Called when the data are there: search.data.english = { names: [[name, English]], details and kinds
  // (of units) the same }.
  search.speakEnglish = () => {
    const names = new Map(search.data.english.names);
    const details = new Map(search.data.english.details);
    const kinds = new Map(search.data.english.kinds);
    const unit = new RegExp(`^(${[...kinds.keys()].join("|")}) (\\p{Lu}[\\p{L}\\d]*(?:[ -]\\p{Lu}[\\p{L}\\d]*)*)$`, "u");
    const { isEnough, makeFilters, makePageDocs } = search;

    const named = (words) => {
      const [, kind, name] = unit.exec(words) ?? [];
      return kind ? `${name} ${kinds.get(kind)}` : names.get(words);
    };
    search.ofRecord = (words) => {
      if (details.has(words)) return [details.get(words)];
      const english = named(words);
      return english ? [`${english} (`, ofRecord(words), ")"] : [ofRecord(words)];
    };

    // "land" is no slip of a Vietnamese word: what has this name stands alone.
    search.isEnough = (doc) => isEnough(doc) || names.has(doc.title);
    search.makePageDocs = (data) =>
      makePageDocs(data).map((doc) => ({ ...doc, aliases: names.has(doc.title) ? [names.get(doc.title)] : [] }));

    const label = (name) => named(name) ?? name;
    const byLabel = ([, a], [, b]) => (a < b ? -1 : 1);
    search.makeFilters = (place, { docs, units, domains }) => {
      const read = makeFilters(place, {
        docs,
        units: units.map((one) => ({ ...one, name: label(one.name) })),
        domains: domains.map(([id, name]) => [id, label(name)]).sort(byLabel),
      });
      const others = new Set([...units.map(({ name }) => name), ...domains.map(([, name]) => name)]);
      for (const option of place.querySelectorAll("option")) if (others.has(option.label)) option.lang = "vi";
      return read;
    };
  };
})();
