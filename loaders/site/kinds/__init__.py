"""The kinds of pages, a module for each: what a page of the kind holds, which its template lays out."""
