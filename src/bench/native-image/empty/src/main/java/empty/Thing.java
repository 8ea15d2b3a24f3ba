package empty;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;

/** The only row there is. */
@Entity
public class Thing extends PanacheEntity {

    public String name;
}
