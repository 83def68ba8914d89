package org.kopilka.local.table.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/** Copies of items: DynamoDB Local changes those it is given, also inside of lists and maps. */
final class Copies {
  private Copies() {}

  static Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
    var copy = HashMap.<String, AttributeValue>newHashMap(item.size());
    item.forEach((name, value) -> copy.put(name, copy(value)));
    return copy;
  }

  private static AttributeValue copy(AttributeValue value) {
    var copy = new AttributeValue();
    switch (value.getType()) {
      case S -> copy.setS(value.getS());
      case N -> copy.setN(value.getN());
      case B -> copy.setB(value.getB().duplicate());
      case BOOL -> copy.setBOOL(value.getBOOL());
      case NULL -> copy.setNULL(value.getNULL());
      case SS -> copy.setSS(List.copyOf(value.getSS()));
      case NS -> copy.setNS(List.copyOf(value.getNS()));
      case BS -> copy.setBS(List.copyOf(value.getBS()));
      case L -> copy.setL(value.getL().stream().map(Copies::copy).toList());
      case M -> copy.setM(of(value.getM()));
      default -> throw new IllegalArgumentException("No attribute type: " + value.getType());
    }
    return copy;
  }
}
