package org.cairn.local.replay;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Works on many referrals at once, so many and no more. */
record Workers(int number) {

    /** What is done with each referral. */
    @FunctionalInterface
    interface Task {
        void run(Referral referral) throws Exception;
    }

    void each(List<Referral> referrals, Task task, Meter meter) throws InterruptedException {
        var free = new Semaphore(number);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var referral : referrals) {
                free.acquire();
                threads.submit(() -> {
                    try {
                        task.run(referral);
                        meter.done();
                    } catch (Exception failure) {
                        meter.failed(referral, failure);
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }
}
