"""How the chronology and its sources are cited: what there is to cite, and the ways of citing it."""
