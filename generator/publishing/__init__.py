"""A finished site is checked, takes the place of the last one at one instant, and can be put back.

Nothing here makes a page: what comes in is a finished folder, what goes out is the folder that
readers see.
"""
