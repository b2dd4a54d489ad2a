"""The real catalogue as linked data: no result from the published shapes, and the records' facts.

``tests/cases/linked/cpsv-ap-SHACL.ttl`` is published by the European Union with CPSV-AP 3.2.0,
under CC BY 4.0, and kept as it was released.
"""

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from generator.collection import Collection
from generator.exports.linked import linked_files
from generator.exports.linked.terms import PREFIXES
from generator.model.urls import procedure_url, unit_url

CPSV, CV, DCAT, DCT, FOAF, SKOS, SCHEMA = (
    Namespace(PREFIXES[name]) for name in ("cpsv", "cv", "dcat", "dct", "foaf", "skos", "schema")
)
ADMS = Namespace(PREFIXES["adms"])
HERE = "https://niemyet.example/"
SHAPES = Path(__file__).parents[1] / "cases" / "linked" / "cpsv-ap-SHACL.ttl"


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


@pytest.mark.parametrize("name", ["du-lieu/cpsv-ap/catalog", "du-lieu/catalog"])
def test_both_forms_hold_the_same(files: dict[str, bytes], name: str) -> None:
    """Whoever reads JSON-LD knows what a reader of Turtle knows."""
    turtle, json = graph_of(files, f"{name}.ttl"), graph_of(files, f"{name}.jsonld")
    assert set(turtle) == set(json)


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


MANDATORY = (
    (DCAT.Catalog, DCT.title),
    (DCAT.Catalog, DCT.description),
    (DCAT.Catalog, DCT.publisher),
    (DCAT.Dataset, DCT.title),
    (DCAT.Dataset, DCT.description),
    (DCAT.Distribution, DCAT.accessURL),
    (FOAF.Agent, FOAF.name),
)
"""What DCAT-AP 3.0 makes mandatory: a class, and a property that each of it has."""


@pytest.mark.parametrize(("kind", "part"), MANDATORY)
def test_data_sets_have_what_is_mandatory(data_sets: Graph, kind: URIRef, part: URIRef) -> None:
    """Each catalogue, data set, file and publisher has what DCAT-AP asks for."""
    found = list(data_sets.subjects(RDF.type, kind))
    assert found
    assert all(data_sets.value(thing, part, any=True) for thing in found)


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
