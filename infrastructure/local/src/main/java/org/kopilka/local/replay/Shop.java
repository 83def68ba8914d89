package org.kopilka.local.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kopilka.auditor.Auditor;

/**
 * Where customers come to buy: sends each step to the platform, tells it to the customer's auditor,
 * and counts. A customer's steps are in order; several customers are served at a time.
 */
final class Shop {
  private final Till till;
  private final ProgrammeRules rules;
  private final Crew crew;
  private final Findings findings;
  private final Map<Customer, AuditedMember> members = new ConcurrentHashMap<>();

  Shop(Till till, ProgrammeRules rules, Crew crew, Findings findings) {
    this.till = till;
    this.rules = rules;
    this.crew = crew;
    this.findings = findings;
  }

  void serve(Day day, Moment moment) {
    crew.each(day.byCustomer(), steps -> serve(steps, moment));
  }

  /** Everybody who ever bought. */
  List<AuditedMember> members() {
    return List.copyOf(members.values());
  }

  private void serve(List<Step> steps, Moment moment) {
    var member = member(steps.getFirst().customer());
    for (var step : steps) {
      switch (step) {
        case Step.Sale sale -> sell(member, sale, moment);
        case Step.Return goods -> takeBack(member, goods, moment);
      }
    }
  }

  /** Registers on first sight. One thread serves a customer, so nobody does so twice. */
  private AuditedMember member(Customer customer) {
    var known = members.get(customer);
    return known == null ? register(customer) : known;
  }

  private AuditedMember register(Customer customer) {
    var auditor = new Auditor(rules.terms());
    var member =
        new AuditedMember(till.register(customer), auditor, rules.spends(), findings.differences());
    findings.tally().add(Figure.MEMBERS, 1);
    members.put(customer, member);
    return member;
  }

  private void sell(AuditedMember member, Step.Sale sale, Moment moment) {
    var reply = till.buy(sale, moment.at());
    if (reply.isRefusal()) {
      findings.skipped(new FileLine.Bad(sale.row().line(), reply.why()));
    } else {
      findings.tally().sold(reply);
      member.sold(sale, moment.at(), moment.recordedAt(reply), reply.body());
    }
  }

  private void takeBack(AuditedMember member, Step.Return goods, Moment moment) {
    if (!member.has(goods.sale())) {
      return;
    }
    var reply = till.bringBack(goods, moment.at());
    if (reply.isRefusal()) {
      member.notBroughtBack(goods, reply.why());
    } else {
      findings.tally().broughtBack(reply.body());
      member.broughtBack(goods, moment.recordedAt(reply), reply.body());
    }
  }
}
