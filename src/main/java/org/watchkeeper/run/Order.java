package org.watchkeeper.run;

/// How a run goes over several hosts: each step on all hosts, or the whole procedure host by host.
public enum Order {
    STEP_BY_STEP, HOST_BY_HOST
}
