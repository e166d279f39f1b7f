"""The mean of model files whose networks began as one: other arrays are those of
the first file.

    mean.py OLD.model=0.2 FIRST.model=0.5 SECOND.model=0.3 --out models/relata.model

Wortsman et al., "Model soups", 2022: what was trained further from the same
weights can be averaged, and is better than either.
"""

import argparse

import container
import pack
import unpack


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("models", nargs="+", metavar="MODEL=SHARE")
    parser.add_argument("--out", required=True, metavar="MODEL")
    options = parser.parse_args()
    mean, arrays = None, None
    for told in options.models:
        path, _, share = told.rpartition("=")
        model = unpack.Model(path)
        network = unpack.network(model)
        if mean is None:
            mean, arrays = network, dict(model.arrays)
            for value in mean.parameters():
                value.data *= float(share)
        else:
            for value, other in zip(mean.parameters(), network.parameters()):
                value.data += float(share) * other.data
    arrays.update(pack.network_arrays(mean))
    container.write(options.out, arrays)


if __name__ == "__main__":
    main()
