"""The stages of the job, which its machines get as one archive."""
