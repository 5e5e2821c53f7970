package org.cairn.chassis.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;

/** Transactions for the chassis' own runners, which answer no request: relay, inbox, timers, sealer. */
@ApplicationScoped
public class Transactions {

    private final TransactionManager manager;

    Transactions(TransactionManager manager) {
        this.manager = manager;
    }

    /** Runs the work in a new transaction and commits it; what the work throws rolls it back and comes out again. */
    public <T> T inNew(Supplier<T> work) {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException impossible) {
            throw new IllegalStateException(impossible);
        }
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            end(done);
        }
    }

    /** Runs the work in a new transaction. */
    public void inNew(Runnable work) {
        inNew(() -> {
            work.run();
            return null;
        });
    }

    /** Runs the work outside the transaction under way, so that it borrows a connection no longer than a statement. */
    public <T> T outside(Supplier<T> work) {
        try {
            var underWay = manager.suspend();
            try {
                return work.get();
            } finally {
                if (underWay != null) {
                    manager.resume(underWay);
                }
            }
        } catch (SystemException | InvalidTransactionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void end(boolean done) {
        try {
            if (done && manager.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                manager.rollback();
                throw new NotCommitted(true, null);
            }
            if (done) {
                commit();
            } else if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
                manager.rollback();
            }
        } catch (SystemException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void commit() throws SystemException {
        try {
            manager.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException notCommitted) {
            throw new NotCommitted(false, notCommitted);
        }
    }

    /** The work was done and yet not committed: somebody had marked it for rollback, or the database refused. */
    public static final class NotCommitted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean marked;

        NotCommitted(boolean marked, Exception cause) {
            super("not committed", cause);
            this.marked = marked;
        }

        /** Whether it was marked for rollback, by somebody who then let the work go on. */
        public boolean marked() {
            return marked;
        }
    }
}
