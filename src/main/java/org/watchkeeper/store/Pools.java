package org.watchkeeper.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// The connections of an open database. The two for writing may be one and the same.
record Pools(HikariDataSource readers, HikariDataSource deciding, HikariDataSource recording) implements AutoCloseable {
    /// At most `size` connections, each greeted with `first`. Where they go is for the dialect to say.
    static HikariConfig settings(String name, int size, String first, Patience patience) {
        var config = new HikariConfig();
        config.setPoolName("watchkeeper-" + name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(first);
        config.setConnectionTimeout(patience.busy().plus(patience.connect()).toMillis());
        return config;
    }

    @Override
    public void close() {
        readers.close();
        recording.close();
        deciding.close();
    }
}
