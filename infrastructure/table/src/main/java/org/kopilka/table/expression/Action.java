package org.kopilka.table.expression;

import org.jspecify.annotations.Nullable;
import org.kopilka.table.value.Refusal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One action of an update. */
sealed interface Action {
  /** Where. */
  Path path();

  /** What it comes to, for an item as it was before. */
  Change change(Scope before);

  /** SET. */
  record Set(Path path, Assigned assigned) implements Action {
    @Override
    public Change change(Scope before) {
      return new Change.Put(assigned.value(before));
    }
  }

  /** REMOVE. */
  record Remove(Path path) implements Action {
    @Override
    public Change change(Scope before) {
      return new Change.Remove();
    }
  }

  /** ADD: to a number, or to a set. */
  record Add(Path path, Operand.Value value) implements Action {
    @Override
    public Change change(Scope before) {
      var operand = value.value(before);
      @Nullable AttributeValue there = path.value(before);
      if (there == null) {
        return new Change.Put(operand);
      }
      if (there.type() != operand.type()) {
        throw wrongType();
      }
      return new Change.Put(
          operand.n() == null
              ? Sets.union(there, operand)
              : Assigned.Sum.sum(there, operand, false));
    }
  }

  /** DELETE: from a set. */
  record Delete(Path path, Operand.Value value) implements Action {
    @Override
    public Change change(Scope before) {
      var operand = value.value(before);
      @Nullable AttributeValue there = path.value(before);
      if (there == null) {
        return new Change.Nothing();
      }
      if (there.type() != operand.type()) {
        throw wrongType();
      }
      @Nullable AttributeValue left = Sets.difference(there, operand);
      return left == null ? new Change.Remove() : new Change.Put(left);
    }
  }

  private static RuntimeException wrongType() {
    return Refusal.invalid("An operand in the update expression has an incorrect data type");
  }
}
