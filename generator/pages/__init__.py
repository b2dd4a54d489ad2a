"""Records become pages: one view class and one template each."""
