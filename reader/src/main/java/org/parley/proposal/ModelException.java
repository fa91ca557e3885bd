package org.parley.proposal;

/// A model gave no answer that can be used; the message is one line for people.
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1;

    ModelException(String message) {
        super(message);
    }
}
