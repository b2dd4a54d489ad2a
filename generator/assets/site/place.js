// The reader's place: one unit, chosen once and kept on this device. An address may name another
// for one view (?noi=xa-can-giuoc), as when somebody sends a link; that choice stays theirs.
(() => {
  "use strict";
  const site = globalThis.niemyet;
  const { keep, load, once, recall } = site;
  const KEY = "place";
  const NAME = "place-name";
  const PARAMETER = "noi";
  const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const LONGEST = 80;

  // Whatever stands in an address or in memory becomes part of a file's path: only an id passes.
  const slugOf = (text) => (text && text.length <= LONGEST && SLUG.test(text) ? text : "");

  let sent = slugOf(new URLSearchParams(location.search).get(PARAMETER));
  let own = slugOf(recall(KEY));
  let ownName = recall(NAME) ?? "";
  const listeners = [];
  site.placeFacts = {};

  const tell = () => { for (const listener of listeners) listener(site.place.id()); };
  const leaveAddress = () => {
    if (!sent) return;
    sent = "";
    const address = new URL(location.href);
    address.searchParams.delete(PARAMETER);
    history.replaceState(null, "", address);
  };
  const remember = (id, name) => {
    own = id;
    ownName = name;
    keep(KEY, id);
    keep(NAME, name);
  };

  // Takes an id, gives a promise of what is known of that unit; a failed try is forgotten.
  const trips = new Map();
  const facts = (id) => {
    const trip = async () => {
      await load(`assets/places/${id}.js`);
      const found = site.placeFacts[id];
      if (id === own) remember(own, found.name);
      return found;
    };
    if (!trips.has(id)) trips.set(id, once(trip));
    return trips.get(id)();
  };

  site.place = {
    // Gives the id of the unit that this view is for, or nothing.
    id: () => sent || own,

    // Gives the name of the reader's own place as it was when it was last seen.
    name: () => ownName,

    // Tells whether the address names a place that is not the reader's own.
    isSent: () => sent !== "" && sent !== own,

    // Tells whether the choice outlives this page; where storage is forbidden it does not.
    isKept: () => own !== "" && recall(KEY) === own,

    // Takes the id of a unit, and its name where that is known, makes it the reader's own.
    choose: (id, name = "") => {
      if (!slugOf(id)) return;
      leaveAddress();
      remember(id, name);
      tell();
    },

    // Lets go of the place of this view: the one in the address first, else the reader's own.
    clear: () => {
      if (!site.place.isSent()) remember("", "");
      leaveAddress();
      tell();
    },

    // Takes what to do with the new id (or nothing) whenever the place changes.
    onChange: (listener) => { listeners.push(listener); },

    // Gives a promise of the names of all units.
    data: once(async () => { await load("assets/places-data.js"); return site.placeNames; }),
    facts,

    // Takes an address, gives it with a place in it, or without.
    within: (address, id) => {
      const made = new URL(address, location.href);
      if (id) made.searchParams.set(PARAMETER, id);
      else made.searchParams.delete(PARAMETER);
      return made.href;
    },
  };
})();
