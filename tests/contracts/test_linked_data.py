"""The real catalogue as linked data: no result from the published shapes, and the records' facts.

``tests/cases/linked/cpsv-ap-SHACL.ttl`` is published by the European Union with CPSV-AP 3.2.0,
under CC BY 4.0, and kept as it was released. ``dcat-ap-rules.ttl`` is written here.
"""

from pathlib import Path

import pytest
from msgspec.structs import replace
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from generator.collection import Collection
from generator.exports.linked import linked_files
from generator.exports.linked.terms import PREFIXES
from generator.model.urls import procedure_url, unit_url

CPSV, CV, DCAT, DCT, SKOS, SCHEMA = (
    Namespace(PREFIXES[name]) for name in ("cpsv", "cv", "dcat", "dct", "skos", "schema")
)
ADMS = Namespace(PREFIXES["adms"])
HERE = "https://niemyet.example/"
CASES = Path(__file__).parents[1] / "cases" / "linked"
SHAPES = CASES / "cpsv-ap-SHACL.ttl"
RULES = CASES / "dcat-ap-rules.ttl"


@pytest.fixture(scope="module")
def files(real_collection: Collection) -> dict[str, bytes]:
    """The files of linked data, by path."""
    return {file.path: file.data for file in linked_files(real_collection)}


def graph_of(files: dict[str, bytes], path: str) -> Graph:
    """Give what a reader understands of a file that it took from the site."""
    form = "turtle" if path.endswith(".ttl") else "json-ld"
    return Graph().parse(data=files[path], format=form, publicID=HERE + path)


@pytest.fixture(scope="module")
def catalogue(files: dict[str, bytes]) -> Graph:
    """The procedures as CPSV-AP."""
    return graph_of(files, "du-lieu/cpsv-ap/catalog.ttl")


@pytest.fixture(scope="module")
def data_sets(files: dict[str, bytes]) -> Graph:
    """The data sets as DCAT-AP."""
    return graph_of(files, "du-lieu/catalog.ttl")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    """The shapes as they were published."""
    return Graph().parse(SHAPES)


def results(graph: Graph, shapes: Graph) -> int:
    """Give how many results the shapes have."""
    _, report, _ = validate(graph, shacl_graph=shapes)
    assert isinstance(report, Graph)
    result = URIRef("http://www.w3.org/ns/shacl#ValidationResult")
    return len(set(report.subjects(RDF.type, result)))


def test_the_shapes_have_no_result(catalogue: Graph, data_sets: Graph, shapes: Graph) -> None:
    """Not one result on the whole catalogue, nor on the data sets."""
    assert len(set(catalogue.subjects(RDF.type, CPSV.PublicService))) > 200
    assert results(catalogue, shapes) == 0
    assert results(data_sets, shapes) == 0


def test_the_shapes_are_asked(catalogue: Graph, shapes: Graph) -> None:
    """A service without its authority, its name or the class of a code gives a result for each."""
    broken = Graph() + catalogue
    service = min(broken.subjects(RDF.type, CPSV.PublicService), key=str)
    broken.remove((service, CV.hasCompetentAuthority, None))
    broken.remove((service, DCT.title, None))
    broken.set((service, DCT.audience, URIRef("urn:niemyet:khong-co")))
    assert results(broken, shapes) == 3


def test_both_forms_hold_the_same(
    files: dict[str, bytes], catalogue: Graph, data_sets: Graph
) -> None:
    """Whoever reads JSON-LD knows what a reader of Turtle knows."""
    assert set(catalogue) == set(graph_of(files, "du-lieu/cpsv-ap/catalog.jsonld"))
    assert set(data_sets) == set(graph_of(files, "du-lieu/catalog.jsonld"))


def test_every_procedure_is_a_service(catalogue: Graph, real_collection: Collection) -> None:
    """Code, name, number of papers and the portal's page are those of the record."""
    for code, entry in real_collection.procedures.items():
        service = URIRef(f"urn:niemyet:{procedure_url(code).lstrip('/')}#thu-tuc")
        assert catalogue.value(service, DCT.identifier) == Literal(code)
        assert catalogue.value(service, DCT.title) == Literal(entry.record.name, "vi")
        papers = list(catalogue.objects(service, CPSV.hasInput))
        assert len(papers) == len(entry.record.documents)
        portal = catalogue.value(service, SCHEMA.sameAs)
        assert str(portal or "") == (entry.record.portal_address or "")


def test_every_value_of_a_fee_is_known(catalogue: Graph, real_collection: Collection) -> None:
    """As many fees have a value as records state one, zero only where a record says free."""
    values = [float(str(value)) for value in catalogue.objects(None, CV.hasValue)]
    fees = [fee for entry in real_collection.procedures.values() for fee in entry.record.fees]
    known = [fee.amount for fee in fees if fee.kind != "free" and fee.amount is not None]
    free = [0 for fee in fees if fee.kind == "free"]
    assert sorted(values) == sorted([*known, *free])


def test_every_unit_has_its_codes(catalogue: Graph, real_collection: Collection) -> None:
    """National codes of places are those of the records."""
    for key, entry in real_collection.units.items():
        place = URIRef(f"urn:niemyet:{unit_url(key).lstrip('/')}#dia-ban")
        held = catalogue.objects(place, ADMS.identifier)
        codes = {str(catalogue.value(code, SKOS.notation)) for code in held}
        assert codes == {code.code for code in entry.record.codes}


@pytest.fixture(scope="module")
def rules() -> Graph:
    """What DCAT-AP asks for, as shapes."""
    return Graph().parse(RULES)


@pytest.fixture(scope="module")
def addressed(real_collection: Collection) -> dict[str, bytes]:
    """The same files of a site that knows its address."""
    held = real_collection.publisher
    assert held
    record = held.record.model_copy(update={"site_address": "https://niemyet.gov.vn"})
    others = (entry for entry in real_collection.entries if entry.kind != "publisher")
    collection = Collection((*others, replace(held, record=record)))
    return {file.path: file.data for file in linked_files(collection)}


def test_data_sets_are_as_dcat_ap_asks(data_sets: Graph, rules: Graph) -> None:
    """Not one result of what DCAT-AP asks for."""
    assert results(data_sets, rules) == 0


def test_an_address_of_the_site_breaks_no_rule(
    addressed: dict[str, bytes], rules: Graph, shapes: Graph
) -> None:
    """Pages and names that are told only then are what the shapes ask for too."""
    data_sets = graph_of(addressed, "du-lieu/catalog.ttl")
    assert (results(data_sets, rules), results(data_sets, shapes)) == (0, 0)
    assert results(graph_of(addressed, "du-lieu/cpsv-ap/catalog.ttl"), shapes) == 0


def test_the_rules_are_asked(data_sets: Graph, rules: Graph) -> None:
    """A file without an address, a publisher that is no agent, an unknown property: one each."""
    broken = Graph() + data_sets
    broken.remove(
        (min(broken.subjects(RDF.type, DCAT.Distribution), key=str), DCAT.accessURL, None)
    )
    catalogue = broken.value(None, RDF.type, DCAT.Catalog)
    assert catalogue
    broken.set((catalogue, DCT.publisher, URIRef("urn:niemyet:khong-co")))
    broken.add((catalogue, DCT.subject, Literal("Một")))
    assert results(broken, rules) == 3


def test_the_api_is_told_as_a_service(data_sets: Graph) -> None:
    """The catalogue leads to the API, its description, and the sets that it serves."""
    (service,) = data_sets.subjects(RDF.type, DCAT.DataService)
    assert str(data_sets.value(service, DCAT.endpointURL)) == f"{HERE}api/v1/index.json"
    assert str(data_sets.value(service, DCAT.endpointDescription)).endswith("/openapi.json")
    assert len(list(data_sets.objects(service, DCAT.servesDataset))) > 10


def test_the_catalogue_names_all_its_data_sets(
    data_sets: Graph, real_collection: Collection
) -> None:
    """Every data set is listed, every edition is one, and every file belongs to one."""
    listed = set(data_sets.objects(None, DCAT.dataset))
    assert listed == set(data_sets.subjects(RDF.type, DCAT.Dataset))
    assert {Literal(key) for key in real_collection.editions} <= set(
        data_sets.objects(None, DCT.identifier)
    )
    files = set(data_sets.subjects(RDF.type, DCAT.Distribution))
    assert files == set(data_sets.objects(None, DCAT.distribution))
