// The chooser of a place: suggestions for what is typed, and words for what was chosen.
(() => {
  "use strict";
  const parts = (globalThis.niemyetPlace ??= {});
  const { element, ofRecord, pageOf, place, today } = globalThis.niemyet;
  const { words } = parts;
  const QUIET = 500;

  const link = (address, text) => element("a", { href: address }, text);
  const unitLink = (id, text) => link(pageOf(`don-vi/${id}/`), text);

  // Gives why this place is offered for what was typed.
  const reason = ({ place: now, old, count, note }) => {
    if (!old) return [];
    if (!now) return [`${words.ended(old.name, old.to)} ${words.lost}`];
    const told = words.replaces(old, now.name, count);
    return note ? [told, " ", ofRecord(words.sentence(note))] : [told];
  };
  const option = (choice) => {
    const { place: now, old } = choice;
    const { name, parent } = now ?? old;
    const content = [ofRecord(name)];
    if (parent) content.push(" ", element("small", {}, ofRecord(parent.name)));
    if (old) content.push(" ", element("small", {}, ...reason(choice)));
    return { value: choice, content };
  };

  // Gives the page of this site that the reader came from, without the place in its address.
  const before = () => {
    if (!document.referrer || new URL(document.referrer).origin !== location.origin) return "";
    const came = place.within(document.referrer, "");
    return came === place.within(location.href, "") ? "" : came;
  };

  const said = (choice) => {
    const { place: now, old } = choice;
    if (!now) return [element("p", {}, ...reason(choice), ` ${words.typeNow} `, unitLink(old.id, words.unit(old.name)))];
    const hint = now.kind === "commune" ? "" : words.further;
    const told = [[words.chosen(now.name)], reason(choice), [hint], [place.isKept() ? "" : words.notKept]];
    const onward = element("p", {}, unitLink(now.id, words.unit(now.name)));
    if (before()) onward.append(" · ", link(before(), words.back));
    const inLine = told.filter(([first]) => first).flatMap((some, order) => (order ? [" ", ...some] : some));
    return [element("p", {}, ...inLine), onward];
  };

  // Takes the form and the data of names, makes the form choose.
  parts.startChooser = (form, names) => {
    const rows = parts.readPlaces(names, today());
    const input = form.querySelector("input");
    const spoken = form.querySelector("[data-place-said]");
    let speaking = 0;

    const speak = (text) => {
      clearTimeout(speaking);
      speaking = setTimeout(() => spoken.replaceChildren(text), QUIET);
    };
    const suggest = (typed) => {
      const found = parts.findPlaces(rows, typed);
      if (found.length) speak(words.found(found.length));
      else speak(typed ? words.none : "");
      return found.map(option);
    };
    const pick = (choice) => {
      clearTimeout(speaking);
      if (choice.place) place.choose(choice.place.id, choice.place.name);
      input.value = choice.place ? choice.place.name : "";
      spoken.replaceChildren(...said(choice));
    };
    parts.combobox(input, words.suggestions, suggest, pick);
  };
})();
