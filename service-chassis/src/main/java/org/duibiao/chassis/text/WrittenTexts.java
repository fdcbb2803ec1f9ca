package org.duibiao.chassis.text;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Has {@link NotBlank} mean the same everywhere: something that can be seen. */
@ApplicationScoped
public class WrittenTexts implements ValidatorFactoryCustomizer {
  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    var constraints = configuration.createConstraintMapping();
    constraints
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(false)
        .validatedBy(Written.class);
    configuration.addMapping(constraints);
  }

  /** Looks at one text. */
  public static class Written implements ConstraintValidator<NotBlank, CharSequence> {
    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
      return text != null && VisibleText.in(text.toString());
    }
  }
}
