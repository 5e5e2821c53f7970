package org.cairn.local.demo;

import java.io.IOException;

/** One of the domain's scenarios, played through the public API and checked at each stage; made-up people, real agencies' rights. */
interface Scenario {

    void play(Stage stage) throws IOException, InterruptedException;
}
