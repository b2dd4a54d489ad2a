"""Small pictures for the cells of tables; the figure stands in words beside them."""

from decimal import Decimal

from generator.pages.charts.drawing import short
from generator.pages.markdown import Markdown


def bar(share: Decimal, mean: Decimal | None) -> Markdown:
    """Take a share from 0 to 100 and perhaps a mean, give the bar of a table's cell."""
    line = (
        f'<rect class="bar__mean" x="{short(mean)}" width="0.8" height="10"/>'
        if mean is not None
        else ""
    )
    return Markdown(
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="bar__value" width="{short(share)}" height="10"/>{line}</svg>'
    )
