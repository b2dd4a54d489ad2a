"""How things are named: by their place on the site, or by a lasting URN where it has no address."""

from functools import lru_cache
from urllib.parse import quote

from msgspec import Struct

from generator.collection import Collection
from generator.exports.linked.terms import Iri
from generator.model.urls import (
    DATA,
    absolute,
    domain_url,
    event_url,
    procedure_url,
    relative,
    unit_url,
)

URN = "urn:niemyet:"
"""Before the path of a thing; the same on every copy of the site (decision 0021)."""
CATALOGUE = f"{DATA}cpsv-ap/"
_MOST_KEYS = 4_096
VIETNAM = Iri("http://publications.europa.eu/resource/authority/country/VNM")
VIETNAMESE = Iri("http://publications.europa.eu/resource/authority/language/VIE")
DONG = Iri("http://publications.europa.eu/resource/authority/currency/VND")


class Names(Struct, frozen=True):
    """The names of things on a site; ``site`` is empty where its address is not known."""

    site: str

    def of(self, url: str, part: str) -> Iri:
        """Take a page's address and a part of it, give the name of what is told there."""
        return Iri(f"{self.site or URN}{url if self.site else url.lstrip('/')}#{part}")

    def lasting(self, url: str, part: str) -> Iri | None:
        """Take the same, give the lasting name where it is another than the first."""
        return Names("").of(url, part) if self.site else None

    def page(self, url: str) -> Iri | None:
        """Take an address of the site, give it whole; nothing where the site's is not known."""
        return Iri(absolute(self.site, url)) if self.site else None

    def file(self, url: str, here: str) -> Iri:
        """Take a file's address and the folder it is named from, give the link to it."""
        return Iri(absolute(self.site, url) if self.site else relative(url, here))

    def procedure(self, code: str, part: str = "thu-tuc") -> Iri:
        """Take a national code, give the name of the procedure, or of a part of it."""
        return self.of(procedure_url(code), part)

    def unit(self, unit: str) -> Iri:
        """Take a unit's id, give the name of the unit as an organisation."""
        return self.of(unit_url(unit), "don-vi")

    def area(self, unit: str) -> Iri:
        """Take a unit's id, give the name of the land that it governs."""
        return self.of(unit_url(unit), "dia-ban")

    def domain(self, domain: str) -> Iri:
        """Take a domain's id, give its name."""
        return self.of(domain_url(domain), "linh-vuc")

    def event(self, event: str) -> Iri:
        """Take a life event's id, give its name."""
        return self.of(event_url(event), "su-kien")

    def shared(self, kind: str, key: str = "") -> Iri:
        """Take the kind and key of what has no page of its own, give its name.

        Where the site has an address, the name leads to the file that tells of it.
        """
        told_in = f"{CATALOGUE}catalog.ttl" if self.site else CATALOGUE
        return self.of(told_in, "-".join(filter(None, (kind, _quoted(key)))))


@lru_cache(_MOST_KEYS)
def _quoted(key: str) -> str:
    return quote(key, safe="")


def names_of(collection: Collection) -> Names:
    """Take the collection, give the names of its things."""
    publisher = collection.publisher
    return Names(((publisher.record.site_address or "") if publisher else "").rstrip("/"))
