"""What templates are translated to: Python without what ours never ask for."""

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

# Jinja's own names and signatures.
# ruff: noqa: N802, FBT001, FBT002


class PlainCode(CodeGenerator):
    """Writes what our templates need and no more: they show fields of views by macros of ours.

    What ``finalize`` gives is printed as it is: to escape it once more changes nothing, and costs a
    fourth of the rendering. Nothing but a field is looked for behind a dot, and what is called is
    not asked first whether it wants a context: none does. Macros are taken from other templates
    without looking for what only this page's templates know: nothing is.
    """

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.get_template(")
        self.visit(node.template, frame)
        self.write(f", {self.name!r})._get_default_module()")

    def _output_child_pre(
        self, _node: nodes.Expr, _frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(finalize.src or "(")

    def _output_child_post(
        self, _node: nodes.Expr, _frame: Frame, _finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write the field as Python's own."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write the call as Python's own."""
        if forward_caller or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for given in node.args:
            self.visit(given, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"{named.key}=")
            self.visit(named.value, frame)
            self.write(", ")
        self.write(")")
