"""The code lists of the vocabulary as concepts, in Vietnamese and English."""

from collections.abc import Iterator, Mapping

from generator.exports.linked.names import DONG, VIETNAM, VIETNAMESE, Names
from generator.exports.linked.terms import Iri, Node, Said, both, node

Words = Mapping[str, tuple[str, str]]
"""A word of the vocabulary, and how readers call it in Vietnamese and in English."""

LEVEL: Words = {
    "ministry": ("Cấp bộ", "Ministry level"),
    "province": ("Cấp tỉnh", "Province level"),
    "district": ("Cấp huyện", "District level"),
    "commune": ("Cấp xã", "Commune level"),
}
CHANNEL: Words = {
    "in_person": ("Trực tiếp", "In person"),
    "online": ("Trực tuyến", "Online"),
    "post": ("Qua bưu chính", "By post"),
}
SUBJECT: Words = {
    "citizen": ("Công dân Việt Nam", "Vietnamese citizen"),
    "citizen_abroad": ("Người Việt Nam định cư ở nước ngoài", "Vietnamese living abroad"),
    "foreigner": ("Người nước ngoài", "Foreigner"),
    "household": ("Hộ gia đình", "Household"),
    "enterprise": ("Doanh nghiệp", "Enterprise"),
    "foreign_invested_enterprise": (
        "Doanh nghiệp có vốn đầu tư nước ngoài",
        "Enterprise with foreign investment",
    ),
    "cooperative": ("Hợp tác xã", "Cooperative"),
    "organization": ("Tổ chức", "Organisation"),
    "foreign_organization": ("Tổ chức nước ngoài", "Foreign organisation"),
    "official": ("Cán bộ, công chức, viên chức", "Official"),
    "other": ("Đối tượng khác", "Other"),
}
OFFICE: Words = {
    "commune_office": ("Ủy ban nhân dân cấp xã", "People's Committee of the commune"),
    "commune_police": ("Công an cấp xã", "Police of the commune"),
    "commune_military_command": (
        "Ban Chỉ huy quân sự cấp xã",
        "Military command of the commune",
    ),
}
TIME_UNIT: Mapping[str, str] = {
    "working_day": "ngày làm việc",
    "day": "ngày",
    "hour": "giờ",
    "month": "tháng",
}

_LISTS: Mapping[str, tuple[tuple[str, str], Words]] = {
    "cap": (("Cấp thực hiện", "Level of government"), LEVEL),
    "kenh": (("Cách thức thực hiện", "Ways of handing in"), CHANNEL),
    "doi-tuong": (("Đối tượng thực hiện", "Who may apply"), SUBJECT),
}


def code_lists(names: Names) -> Iterator[Node]:
    """Take how things are named, give every list with its concepts, and the codes of others."""
    for list_, (title, held) in _LISTS.items():
        scheme = names.shared(list_)
        yield node(scheme, "skos:ConceptScheme", {"skos:prefLabel": both(*title)})
        for key, said in held.items():
            yield _concept(names.shared(list_, key), said, key, scheme)
    yield from shared_codes()
    yield node(DONG, "skos:Concept", {"skos:prefLabel": both("đồng", "Vietnamese đồng")})


def _concept(name: Iri, labels: tuple[str, str], key: str, scheme: Iri) -> Node:
    said: Said = {"skos:prefLabel": both(*labels), "skos:notation": key, "skos:inScheme": scheme}
    return node(name, "skos:Concept", said)


def shared_codes() -> Iterator[Node]:
    """Give the country and the language, which the European Union's Publications Office names.

    The shapes of CPSV-AP ask for the class of each code inside the graph, whoever keeps it.
    """
    yield node(VIETNAM, "dct:Location", {"rdfs:label": both("Việt Nam", "Viet Nam")})
    language: Said = {"rdfs:label": both("Tiếng Việt", "Vietnamese")}
    yield node(VIETNAMESE, "dct:LinguisticSystem", language)
