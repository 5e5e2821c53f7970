package org.cairn.local.replay;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Works on many things at once, so many and no more. */
record Workers(int number) {

    /** What is done with each. */
    @FunctionalInterface
    interface Task<T> {
        void run(T each) throws Exception;
    }

    <T> void each(List<T> all, Task<T> task, Meter meter) throws InterruptedException {
        var free = new Semaphore(number);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : all) {
                free.acquire();
                threads.submit(() -> {
                    try {
                        task.run(each);
                        meter.done();
                    } catch (Exception failure) {
                        meter.failed(each, failure);
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }
}
