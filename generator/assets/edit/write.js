// Values of a record as text in the one style: the twin of generator/style/yaml_style.py.
(() => {
  "use strict";
  const edit = (globalThis.niemyetEdit ??= {});
  const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  // A form gives empty boxes for what is not known; a record leaves it out.
  const isEmpty = (value) =>
    value === null || value === undefined || value === "" || (isGroup(value) && !Object.keys(value).length) || (Array.isArray(value) && !value.length);

  const kept = (value) => {
    if (Array.isArray(value)) return value.map(kept).filter((item) => !isEmpty(item));
    if (!isGroup(value)) return typeof value === "string" ? value.trim().normalize("NFC") : value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kept(item)]).filter(([, item]) => !isEmpty(item)));
  };

  const deeper = (lines) => lines.map((line) => `  ${line}`);

  const scalar = (value) => {
    if (typeof value !== "string") return [JSON.stringify(value)];
    if (value.includes("\n")) return ["|-", ...value.split("\n")];
    return [edit.mayStandPlain(value) ? value : JSON.stringify(value)];
  };

  // Takes the names of models and a group, gives the model that knows most of its fields.
  const modelOf = (orders, names, value) => {
    const knows = (name) => orders[name].filter(([field]) => field in value).length;
    return names.reduce((best, name) => (best === null || knows(name) > knows(best) ? name : best), null);
  };

  const entry = (orders, name, value, models) => {
    if (isGroup(value)) return [`${name}:`, ...deeper(group(orders, value, modelOf(orders, models, value)))];
    if (Array.isArray(value)) return [`${name}:`, ...value.flatMap((one) => deeper(item(orders, one, models)))];
    const [first, ...more] = scalar(value);
    return [`${name}: ${first}`, ...deeper(more)];
  };

  const item = (orders, value, models) => {
    const lines = isGroup(value) ? group(orders, value, modelOf(orders, models, value)) : scalar(value);
    return lines.map((line, index) => (index ? "  " : "- ") + line);
  };

  const group = (orders, value, model) => {
    const fields = model ? orders[model] : [];
    const known = new Map(fields);
    const names = [...known.keys()].filter((name) => name in value);
    const others = Object.keys(value).filter((name) => !known.has(name));
    return [...names, ...others].flatMap((name) => entry(orders, name, value[name], known.get(name) ?? []));
  };

  // A file of one list has the key of many records: of those that know as much, the smallest is meant.
  const topOf = (orders, tops, value) => {
    const bySize = [...tops].sort((one, other) => orders[one].length - orders[other].length);
    return modelOf(orders, bySize, value);
  };

  // Takes the orders of fields ({model: [[field, [models in it]]]}), the models of files and the
  // values of a file, gives its text.
  edit.written = (orders, tops, values) => {
    const told = kept(values);
    return group(orders, told, topOf(orders, tops, told)).map((line) => `${line}\n`).join("");
  };
})();
